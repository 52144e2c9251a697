"""Whether the time has come at which earlier doses had lost their benefit, in this very person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from holdfast.kernel.chart.answer import Answer, absent, present
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, any_of
from holdfast.kernel.content.urgency import Urgency
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, kinds, told
from holdfast.kernel.trajectory.fade_clock import FadeClock, fade_clock


@dataclass(frozen=True, slots=True, kw_only=True)
class PastOwnFade:
    """By each of ``instruments`` that was measured. From the shortest of this person's own fades
    on it has ``early_urgency``, from their median on that of the card; until ``until_days`` after
    the last dose. Silent while there are too few of them: the page says how many are lacking.
    """

    instruments: tuple[str, ...]
    until_days: int
    early_urgency: Urgency


def looks_at(_: PastOwnFade) -> Iterable[Subject]:
    return (any_of("dose"),)


def decide(parameters: PastOwnFade, scene: Scene) -> tuple[Answer, ...]:
    if not scene.chart.doses:
        return (absent(parameters.instruments[0]),)
    return tuple(_answers(parameters, scene))


past_own_fade = Predicate(
    PastOwnFade,
    decide,
    turned_by=told(
        denied_by=kinds("answers", "dose", "score"), unknown_of=NOTHING, contact=Contact.LEAVES_IT
    ),
    looks_at=looks_at,
    always_tells=True,
)


def _answers(parameters: PastOwnFade, scene: Scene) -> Iterator[Answer]:
    for instrument in parameters.instruments:
        clock = fade_clock(instrument, scene) if _is_measured(instrument, scene) else None
        if clock and not clock.lacking:
            yield _read(clock, instrument, parameters, scene)


def _is_measured(instrument: str, scene: Scene) -> bool:
    return any(scene.chart.about(kind, instrument) for kind in ("answers", "score"))


def _read(clock: FadeClock, instrument: str, parameters: PastOwnFade, scene: Scene) -> Answer:
    begun = clock.last_dose_at
    until = begun + timedelta(days=parameters.until_days)
    if not scene.moment.is_between(begun + clock.shortest, until):
        return absent(instrument)
    seen = (entry for fade in clock.fades if fade.lost for entry in (fade.dose, fade.lost.entry))
    found = present(instrument, *dict.fromkeys((scene.chart.doses[-1], *seen)))
    is_late = scene.moment.has_reached(begun + clock.median)
    return found if is_late else replace(found, urgency=parameters.early_urgency)
