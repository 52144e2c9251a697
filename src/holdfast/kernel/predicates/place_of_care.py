"""Whether care is planned where a law or a rule of a profession speaks of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from holdfast.kernel.chart.answer import Answer, Missing, absent, cannot_tell, present
from holdfast.kernel.chart.phase import is_course_running
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, any_of
from holdfast.kernel.entries import Entry
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, kinds, told

Facts = tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceOfCare:
    """Counts while a dose is planned or a course runs.

    ``jurisdictions`` are codes of ISO 3166; a country stands for each of its parts. Empty
    ``settings`` say: any. ``from_on`` is the first day on which it counts, where the client lives.
    """

    jurisdictions: tuple[str, ...]
    settings: tuple[str, ...] = ()
    from_on: date | None = None


def looks_at(_: PlaceOfCare) -> Iterable[Subject]:
    return (any_of("plan"), any_of("dose"))


def decide(parameters: PlaceOfCare, scene: Scene) -> tuple[Answer, ...]:
    about = parameters.jurisdictions[0]
    if not is_course_running(scene) or not _has_come(parameters.from_on, scene):
        return (absent(about),)
    facts: list[Entry] = []
    for gap, entry, is_meant in _asked(parameters, scene):
        if is_meant is False:
            return (absent(about, *facts, *entry),)
        if is_meant is None:
            return (cannot_tell(about, gap, entries=(*facts, *entry)),)
        facts += entry
    return (present(about, *facts),)


place_of_care = Predicate(
    PlaceOfCare,
    decide,
    turned_by=told(
        denied_by=kinds("dose", "person", "plan"), unknown_of=NOTHING, contact=Contact.LEAVES_IT
    ),
    looks_at=looks_at,
)


def _asked(parameters: PlaceOfCare, scene: Scene) -> Iterator[tuple[Missing, Facts, bool | None]]:
    """What would be missing, what says it, and whether that is meant; None where nobody knows."""
    lives = scene.chart.latest("person", "jurisdiction")
    code = lives.body.jurisdiction if lives else None
    yield Missing("person", "jurisdiction"), (lives,) if lives else (), _is_in(code, parameters)
    if parameters.settings:
        setting = scene.setting()
        is_meant = setting[0] in parameters.settings if setting else None
        yield Missing("plan", "setting"), (setting[1],) if setting else (), is_meant


def _is_in(code: str | None, parameters: PlaceOfCare) -> bool | None:
    """``US-AL`` lies in ``US``; whether ``US`` alone is ``US-AL`` nobody knows."""
    written = (code or "").strip().upper()
    wanted = parameters.jurisdictions
    if any(written == one or written.startswith(f"{one}-") for one in wanted):
        return True
    is_wider = any(one.startswith(f"{written}-") for one in wanted)
    return None if not written or is_wider else False


def _has_come(day: date | None, scene: Scene) -> bool:
    return day is None or scene.moment.has_reached(scene.moment.clock(day, 0))
