"""A further code that means something else than its printed name is refused by line."""

from __future__ import annotations

from holdfast.library.checking.further_codes import further_code_problems


def test_a_code_means_what_its_name_says(faulty):
    folder = faulty(
        "vocabulary/snomed-conditions.yaml",
        ("name: Anxiety neurosis, means: [anxiety]", "name: Anxiety neurosis, means: [stroke]"),
    )

    (problem,) = further_code_problems(folder / "vocabulary")
    assert problem.startswith("snomed-conditions.yaml, line 10: “Anxiety neurosis” names anxiety")
