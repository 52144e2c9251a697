"""Which reactions alarm in which hours after a dose."""

from __future__ import annotations

import pytest
from tests.kernel.predicates.asking import ask, gaps, state, states
from tests.kernel.saying import said

from holdfast.kernel.predicates.reaction_after_dose import ReactionAfterDose

WINDOW = ReactionAfterDose(codes=("vomiting",), from_hours=2, to_hours=6, lasting=("confusion",))
GRADED = ReactionAfterDose(
    codes=("vomiting",), from_hours=0, to_hours=2, severities=("severe",), milder_urgency="today"
)
DOSE = said("dose", "2026-11-20T10:00:00Z", "medical", route="im")


def reaction(at, code="vomiting", **more):
    return said("reaction", f"2026-11-20T{at}:00Z", code=code, **more)


@pytest.mark.parametrize(
    ("at", "expected"),
    [("11:59", "absent"), ("12:00", "present"), ("15:59", "present"), ("16:00", "absent")],
)
def test_it_counts_inside_its_hours(at, expected):
    assert state(WINDOW, DOSE, reaction(at)) == expected


def test_what_lasts_counts_as_soon_as_it_has_lasted_that_long():
    begun_early = reaction("10:30", code="confusion")

    assert state(WINDOW, DOSE, begun_early, at="2026-11-20T11:59:00+00:00") == "absent"
    assert state(WINDOW, DOSE, begun_early, at="2026-11-20T12:00:00+00:00") == "present"


def test_without_a_dose_before_it_it_names_what_was_told():
    told = reaction("13:00")
    (answer,) = (one for one in ask(WINDOW, told) if one.about == "vomiting")

    assert (answer.state, answer.entries) == ("cannot_tell", (told,))


def test_what_is_over_does_not_count():
    assert state(WINDOW, DOSE, reaction("13:00", resolved_at="2026-11-20T14:00:00Z")) == "absent"


@pytest.mark.parametrize(
    ("severity", "urgency"), [("severe", None), (None, None), ("moderate", "today")]
)
def test_what_is_known_to_be_milder_is_less_urgent(severity, urgency):
    (answer,) = ask(GRADED, DOSE, reaction("11:00", severity=severity))

    assert (answer.state, answer.urgency) == ("present", urgency)


def test_a_severe_one_beside_a_milder_one_decides():
    (answer,) = ask(
        GRADED,
        DOSE,
        reaction("11:00", severity="mild"),
        reaction("11:30", severity="severe"),
    )

    assert answer.urgency is None
    assert [entry.body.severity for entry in answer.entries] == ["severe"]


def test_without_a_milder_urgency_a_milder_one_does_not_count():
    strict = ReactionAfterDose(codes=("vomiting",), from_hours=0, severities=("severe",))

    assert state(strict, DOSE, reaction("11:00", severity="mild")) == "absent"


def test_with_no_dose_before_it_its_hours_are_not_known():
    assert states(WINDOW, reaction("13:00")) == {"vomiting": "cannot_tell"}
    assert gaps(WINDOW, reaction("13:00")) == ["dose"]


def test_a_reaction_before_the_dose_and_one_after_it():
    before, after = reaction("09:00"), reaction("13:00")

    (answer,) = ask(WINDOW, before, DOSE, after)
    assert answer.state == "present"
    assert answer.entries == (after,)


def test_it_may_count_from_the_first_dose_of_all():
    again = said("dose", "2026-11-20T14:00:00Z", "medical", route="im")
    first = ReactionAfterDose(codes=("vomiting",), from_hours=4, from_first=True)
    last = ReactionAfterDose(codes=("vomiting",), from_hours=4)

    assert state(first, DOSE, again, reaction("15:00")) == "present"
    assert state(last, DOSE, again, reaction("15:00")) == "absent"
