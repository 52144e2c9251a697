"""What is asked first names cards that there are, each in one question."""

from __future__ import annotations

import shutil

import pytest

from holdfast.library.checking import problems
from holdfast.library.content import FOLDER


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("- suitability.stroke", "- suitability.strike", "“suitability.strike” is no card"),
        ("  risk.contact_wanted:", "  risk.wanted:", "“risk.wanted” is no card"),
        ("- suitability.mania", "- suitability.under_18", "suitability.under_18 belongs to one"),
    ],
)
def test_a_question_that_names_no_card_or_one_twice_is_refused(tmp_path, old, new, says):
    folder = tmp_path / "content"
    shutil.copytree(FOLDER, folder)
    path = folder / "gaps.yaml"
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")

    (problem,) = [one for one in problems(folder) if "gaps.yaml" in one]

    assert says in problem
