"""Whether a reaction falls in a window after a dose in which it is alarming."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from holdfast.kernel.answer import Answer, absent, present
from holdfast.kernel.chart import started_at
from holdfast.kernel.entries import Entry
from holdfast.kernel.predicates.has_reaction import unresolved
from holdfast.kernel.scene import Scene


@dataclass(frozen=True, slots=True, kw_only=True)
class ReactionAfterDose:
    """Reported from ``from_hours`` on and before ``to_hours`` after the dose began.

    ``lasting`` are reactions that count as soon as they are still unresolved in the window,
    however early they began. Without ``to_hours`` the window has no end.
    """

    codes: tuple[str, ...]
    from_hours: float
    to_hours: float | None = None
    lasting: tuple[str, ...] = ()
    severities: tuple[str, ...] = ()


def decide(parameters: ReactionAfterDose, scene: Scene) -> tuple[Answer, ...]:
    answers = tuple(_answers(parameters, scene))
    return answers or (absent((*parameters.codes, *parameters.lasting)[0]),)


def _answers(parameters: ReactionAfterDose, scene: Scene) -> Iterator[Answer]:
    for code in (*parameters.codes, *parameters.lasting):
        entries = unresolved(scene.chart.about("reaction", code), parameters.severities)
        found = tuple(entry for entry in entries if _is_in_window(entry, parameters, scene))
        if found:
            yield present(code, *found)


def _is_in_window(entry: Entry, parameters: ReactionAfterDose, scene: Scene) -> bool:
    dose = scene.dose_before(entry.at)
    if dose is None:
        return False
    start = started_at(dose) + timedelta(hours=parameters.from_hours)
    if entry.at < start:
        return entry.body.code in parameters.lasting and scene.moment.has_reached(start)
    if parameters.to_hours is None:
        return True
    return entry.at < started_at(dose) + timedelta(hours=parameters.to_hours)
