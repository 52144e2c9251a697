"""The signs that answers to our own questions are, from plain values."""

from __future__ import annotations

from holdfast.kernel.content.check_in_form import CheckInQuestion, Choice, Sign
from holdfast.kernel.content.own_signs import signs_in


def asks(key, kind, code, **severities):
    choices = tuple(
        Choice(code=number, label=str(number), severity=severities.get(f"at_{number}"))
        for number in range(4)
    )
    return CheckInQuestion(
        key=key,
        shape="choice",
        text="?",
        choices=choices,
        sign=Sign(kind=kind, code=code, from_code=1),
    )


SICK = asks("sick", "reaction", "nausea", at_1="mild", at_2="moderate", at_3="severe")
SICK_LATER = asks("sick_later", "reaction", "nausea", at_1="mild", at_2="moderate", at_3="severe")
ELSEWHERE = asks("elsewhere", "condition", "two_ketamine_sources")


def test_a_reaction_is_as_severe_as_it_was_answered():
    assert signs_in([SICK], {"sick": 2}) == {
        ("reaction", "nausea"): {"code": "nausea", "severity": "moderate"}
    }


def test_of_two_answers_that_are_one_sign_the_worse_counts_whichever_came_first():
    for given in ({"sick": 3, "sick_later": 1}, {"sick": 1, "sick_later": 3}):
        (body,) = signs_in([SICK, SICK_LATER], given).values()
        assert body["severity"] == "severe"


def test_a_condition_is_present_and_has_no_severity():
    assert signs_in([ELSEWHERE], {"elsewhere": 1}) == {
        ("condition", "two_ketamine_sources"): {"code": "two_ketamine_sources", "status": "present"}
    }


def test_below_its_line_unanswered_or_unknown_it_is_none():
    questions = [SICK, SICK_LATER, ELSEWHERE]
    assert signs_in(questions, {"sick": 0, "sick_later": None, "another": 3}) == {}
