"""What a form can say and no case of it does is refused: an end of a band, a step, a flag."""

from __future__ import annotations

import pytest

from holdfast.library.instruments.met import unmet
from holdfast.library.instruments.read import definition_of, read_shape


def told(path, keeps):
    shape = read_shape(path)
    cases = tuple(case for case in shape.cases if keeps(case.expect))
    return list(unmet(definition_of(shape), type(shape)(**{
        name: getattr(shape, name) for name in shape.__struct_fields__ if name != "cases"
    }, cases=cases)))  # fmt: skip


@pytest.mark.parametrize(
    ("slug", "keeps", "says"),
    [
        (
            "phq-9",
            lambda expect: expect.get("total") != 27,
            "no case comes to 27, an end of the band",
        ),
        (
            "c-ssrs-screener",
            lambda expect: expect.get("band") != "high",
            "to the step high; add one",
        ),
        (
            "phq-9",
            lambda expect: expect.get("flags", {}).get("item9_positive", True) is not None,
            "no case answers the flag item9_positive with cannot tell; add one.",
        ),
    ],
)
def test_each_answer_of_a_form_has_a_case(folder, slug, keeps, says):
    found = told(folder / "instruments" / f"{slug}.yaml", keeps)
    assert any(says in sentence for sentence in found), found


def test_with_all_its_cases_nothing_is_missing(folder):
    assert told(folder / "instruments" / "phq-9.yaml", lambda _: True) == []
