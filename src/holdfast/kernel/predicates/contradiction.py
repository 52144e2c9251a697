"""Whether the chart says two things at once that cannot both be so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from holdfast.kernel.chart.answer import Answer, absent
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, any_of
from holdfast.kernel.contradictions.conditions import conditions
from holdfast.kernel.contradictions.medicines import medicines
from holdfast.kernel.contradictions.person import person
from holdfast.kernel.contradictions.plans import doses, plans
from holdfast.kernel.contradictions.substances import substances
from holdfast.kernel.contradictions.weights import Apart, weights
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import ANYTHING, NOTHING, Contact, told

KINDS = ("condition", "medication", "substance", "person", "plan", "dose", "reading")


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Two weights are a contradiction where they differ by more than ``weight_percent`` within
    ``weight_days``. An answer that can be otherwise than a slip names a title of its own.
    """

    weight_percent: float
    weight_days: float


def looks_at(_: Contradiction) -> Iterable[Subject]:
    return map(any_of, KINDS)


def decide(parameters: Contradiction, scene: Scene) -> tuple[Answer, ...]:
    apart = Apart(percent=parameters.weight_percent, days=parameters.weight_days)
    found = (
        *conditions(scene),
        *medicines(scene),
        *substances(scene),
        *person(scene),
        *plans(scene),
        *doses(scene),
        *weights(apart, scene),
    )
    return found or (absent("chart"),)


contradiction = Predicate(
    Contradiction,
    decide,
    turned_by=told(denied_by=ANYTHING, unknown_of=NOTHING, contact=Contact.LEAVES_IT),
    looks_at=looks_at,
    always_tells=True,
)
