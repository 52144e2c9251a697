"""Whether a treatment goes on without a day of review or an end, or past its day of review."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from holdfast.kernel.chart.answer import Answer, absent, present
from holdfast.kernel.chart.phase import is_course_over, stopped
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, any_of
from holdfast.kernel.entries import Entry
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, TurnedBy, kinds


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewMissing:
    """Nothing to set: a plan's number of doses is an end, its ``review_on`` a day of review.

    A review is past once its day is over, unless the plan or the prescriber's answer is newer.
    """


def looks_at(_: ReviewMissing) -> Iterable[Subject]:
    return (any_of("plan"), any_of("dose"))


def decide(_: ReviewMissing, scene: Scene) -> tuple[Answer, ...]:
    treatment = _treatment(scene)
    if treatment is None:
        return (absent("review_on"),)
    review = scene.plan("review_on")
    if review is not None:
        return (_of_review(review[1], scene),)
    if ends := scene.plan("doses_planned"):
        return (absent("review_on", ends[1]),)
    return (present("review_on", treatment),)


review_missing = Predicate(
    ReviewMissing,
    decide,
    turned_by=TurnedBy(
        settled_by=kinds("clearance", "plan"),
        asked_by=kinds("dose"),
        denied_by=kinds("clearance", "dose", "plan"),
        unknown_of=NOTHING,
        contact=Contact.LEAVES_IT,
    ),
    looks_at=looks_at,
    always_tells=True,
)


def _treatment(scene: Scene) -> Entry | None:
    """What says that a treatment is planned or goes on: the plan, or the last dose."""
    if stopped(scene):
        return None
    if planned := scene.planned_dose():
        return planned.entry
    last = scene.last_dose()
    return None if last is None or is_course_over(last, scene) else last


def _of_review(plan: Entry, scene: Scene) -> Answer:
    over_at: datetime = plan.body.review_on.end(scene.moment.zone)
    later = [*scene.chart.of("clearance"), *scene.chart.of("plan")]
    was_done = any(entry.at >= over_at for entry in later)
    if was_done or not scene.moment.has_reached(over_at):
        return absent("review_on", plan)
    return replace(present("review_on", plan), how="past", since=over_at)
