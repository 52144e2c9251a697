"""What an answer stands on, what is missing by name, how it is told, and until when it stands.

Its facts are its cause: without one of them a new fact would be no new cause.
"""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from tests.kernel.predicates.asking import ask
from tests.kernel.saying import said

from holdfast.kernel.chart.answer import Missing
from holdfast.kernel.content.lines import Lines
from holdfast.kernel.predicates.behaviour import Behaviour
from holdfast.kernel.predicates.item_at_least import ItemAtLeast
from holdfast.kernel.predicates.medicines_changed import MedicinesChanged
from holdfast.kernel.predicates.newest_reading_beyond import NewestReadingBeyond
from holdfast.kernel.predicates.no_improvement_after_doses import NoImprovementAfterDoses
from holdfast.kernel.predicates.person_says import PersonSays
from holdfast.kernel.predicates.plan_says import PlanSays
from holdfast.kernel.predicates.reaction_after_dose import ReactionAfterDose
from holdfast.kernel.predicates.stopped_within import StoppedWithin
from holdfast.kernel.predicates.used_near_dose import UsedNearDose
from holdfast.kernel.predicates.worse_after_dose import WorseAfterDose

WORSE = WorseAfterDose(instrument="phq-9", rise_points=5, before_days=14, within_days=14)
NO_BETTER = NoImprovementAfterDoses(
    instrument="phq-9", better_points=5, review_doses=1, formal_review_doses=6, early_urgency="soon"
)
CHANGED = MedicinesChanged(decisions=("cleared",), not_counted=())
ALCOHOL = UsedNearDose(substance="alcohol", hours=24, asked_for=("occasional",))
ITEM_NINE = ItemAtLeast(instrument="phq-9", items=("9",), points=1)
VOICES = ReactionAfterDose(
    codes=("voices",), from_hours=0, over_codes=("voices",), over_urgency="today", over_days=7
)
EVER = Behaviour(
    instrument="c-ssrs-screener",
    ever_question="6",
    recent_question="6_past_3_months",
    recent=False,
    recent_days=92,
)
STOPPED = StoppedWithin(medicines=("phenelzine",), days=14)
FEVER = NewestReadingBeyond(
    name="temperature", lines=Lines(above={"celsius": 38}), days=7, dose_hours=24
)
PREGNANT = PersonSays(field="pregnancy", values=("pregnant",), absent_values=("not_possible",))
SITTER = PlanSays(field="sitter", concern=False, settings=("home",))

PLAN = said("plan", "2026-11-01T10:00:00Z", "medical", sitter=False, next_on="2026-12-01")
YES = said("clearance", "2026-11-02T10:00:00Z", "medical", decision="cleared")
BEGUN = said("medication", "2026-11-05T10:00:00Z", ingredient="lithium", status="taking")
DRINKS = said("substance", "2026-11-05T10:00:00Z", substance="alcohol", use="occasional")
SKIPPED = said("answers", "2026-11-05T10:00:00Z", instrument="phq-9", items=[0] * 8 + [None])
UNDATED = said(
    "answers",
    "2026-11-05T10:00:00Z",
    instrument="c-ssrs-screener",
    items={"6": True, "6_past_3_months": None},
)
CALL = said(
    "contact", "2026-11-06T10:00:00Z", "therapist", way="phone", assessment="low", plan="made"
)
BEFORE = said("score", "2026-11-19T10:00:00Z", instrument="phq-9", total=12)
DOSE = said("dose", "2026-11-20T10:00:00Z", "medical", route="im")
AFTER = said("score", "2026-11-22T10:00:00Z", instrument="phq-9", total=18)
HEARD = said("reaction", "2026-11-20T20:00:00Z", code="voices", resolved_at="2026-11-21T08:00:00Z")
NO_MORE = said("medication", "2026-11-20T10:00:00Z", ingredient="phenelzine", status="stopped")
HOT = said("reading", "2026-11-20T10:00:00Z", name="temperature", celsius=39.0)
MAYBE = said("person", "2026-11-01T10:00:00Z", pregnancy="possible")


@pytest.mark.parametrize(
    ("asked", "chart", "state", "says"),
    [
        (WORSE, (BEFORE, DOSE, AFTER), "present", {"entries": (BEFORE, DOSE, AFTER)}),
        (NO_BETTER, (BEFORE, DOSE, AFTER), "present", {"entries": (BEFORE, AFTER, DOSE)}),
        (CHANGED, (PLAN, YES, BEGUN), "present", {"entries": (YES, BEGUN)}),
        (ALCOHOL, (DRINKS,), "cannot_tell", {"entries": (DRINKS,)}),
        (ITEM_NINE, (SKIPPED, CALL), "cannot_tell", {"entries": (SKIPPED,)}),
        (VOICES, (DOSE, HEARD), "present", {"how": "over", "urgency": "today"}),
        (EVER, (UNDATED, CALL), "present", {"how": "undated", "entries": (UNDATED,)}),
        (STOPPED, (NO_MORE,), "present", {"until": datetime(2026, 12, 4, 10, tzinfo=UTC)}),
        (FEVER, (HOT,), "present", {"until": datetime(2026, 11, 27, 10, tzinfo=UTC)}),
        (PREGNANT, (MAYBE,), "cannot_tell", {"missing": (Missing("person", "pregnancy"),)}),
        (SITTER, (PLAN,), "cannot_tell", {"missing": (Missing("plan", "setting"),)}),
    ],
    ids=lambda one: type(one).__name__ if hasattr(one, "__dataclass_fields__") else "",
)
def test_an_answer_says_it_in_full(asked, chart, state, says):
    (answer,) = ask(asked, *chart)

    assert answer.state == state
    assert {name: getattr(answer, name) for name in says} == says
