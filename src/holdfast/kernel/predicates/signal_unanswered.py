"""Whether a distress signal stands that no professional has answered in full."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from holdfast.kernel.chart.answer import Answer, absent, present
from holdfast.kernel.chart.risk import is_assessed
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, any_of
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, kinds, told


@dataclass(frozen=True, slots=True, kw_only=True)
class SignalUnanswered:
    """Nothing to set: a signal counts until live contact, an assessment and a plan are recorded."""


def looks_at(_: SignalUnanswered) -> Iterable[Subject]:
    return (any_of("signal"),)


def decide(_: SignalUnanswered, scene: Scene) -> tuple[Answer, ...]:
    signals = scene.chart.ever_of("signal")
    unanswered = [entry for entry in signals if not is_assessed(entry, scene)]
    return (present("signal", *unanswered) if unanswered else absent("signal", *signals[-1:]),)


signal_unanswered = Predicate(
    SignalUnanswered,
    decide,
    turned_by=told(denied_by=kinds("signal"), unknown_of=NOTHING, contact=Contact.ENDS_IN_FULL),
    looks_at=looks_at,
    always_tells=True,
)
