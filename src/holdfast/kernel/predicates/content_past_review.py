"""Whether cards of this content are past the day on which they should have been reviewed."""

from __future__ import annotations

from dataclasses import dataclass

from holdfast.kernel.chart.answer import Answer, absent
from holdfast.kernel.chart.reviewing import past_review
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, told


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentPastReview:
    """Nothing to set: each card says itself when its review is due."""


def decide(_: ContentPastReview, scene: Scene) -> tuple[Answer, ...]:
    overdue = past_review(scene)
    if not overdue:
        return (absent("content"),)
    return (Answer(state="present", about="content", count=len(overdue)),)


content_past_review = Predicate(
    ContentPastReview,
    decide,
    turned_by=told(denied_by=NOTHING, unknown_of=NOTHING, contact=Contact.LEAVES_IT),
    always_tells=True,
)
