"""Whether a condition is there, by its code and, where it matters, its detail."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from holdfast.kernel.chart.answer import Answer, Missing, absent, cannot_tell, present
from holdfast.kernel.chart.event_day import happened_within
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, any_of, each
from holdfast.kernel.content.content import Content
from holdfast.kernel.entries import Entry
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, Kinds, kinds, told


@dataclass(frozen=True, slots=True, kw_only=True)
class HasCondition:
    """``counts`` are the statuses that make it present; ``detail`` is what a code must say.

    ``recent`` are codes that count, though they are said to be over, for ``recent_days`` from their
    event; of which nobody knows the day it is asked.
    ``not_asked_of_sex``: of whom it is not asked, unless a pregnancy is spoken of, nor of anybody
    of whom a pregnancy is not possible and who does not breastfeed; told it counts.
    """

    codes: tuple[str, ...]
    counts: tuple[str, ...] = ("present",)
    recent: tuple[str, ...] = ()
    recent_days: int = 0
    not_asked_of_sex: tuple[str, ...] = ()
    detail: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)


def _denied_by(parameters: HasCondition, _about: str, _content: Content) -> Kinds:
    return kinds("condition", *(("person",) if parameters.not_asked_of_sex else ()))


def looks_at(parameters: HasCondition) -> Iterable[Subject]:
    asked_of = (any_of("person"),) if parameters.not_asked_of_sex else ()
    return (*each("condition", parameters.codes), *asked_of)


def decide(parameters: HasCondition, scene: Scene) -> tuple[Answer, ...]:
    answers = [condition_answer(code, parameters, scene) for code in parameters.codes]
    found = tuple(answer for answer in answers if answer.state == "present")
    if found:
        return found
    return (summary(answers),)


has_condition = Predicate(
    HasCondition,
    decide,
    turned_by=told(denied_by=_denied_by, unknown_of=NOTHING, contact=Contact.LEAVES_IT),
    looks_at=looks_at,
)


def summary(answers: list[Answer]) -> Answer:
    """One answer for several of which none is present: not known weighs more than absent."""
    unknown = [answer for answer in answers if answer.state == "cannot_tell"]
    entries = tuple(entry for answer in unknown or answers for entry in answer.entries)
    missing = tuple(gap for answer in unknown for gap in answer.missing)
    about = next((answer.about for answer in unknown if answer.entries), answers[0].about)
    state = "cannot_tell" if unknown else "absent"
    return Answer(state=state, about=about, entries=entries, missing=missing)  # type: ignore[arg-type]  # one of two literals


def condition_answer(code: str, parameters: HasCondition, scene: Scene) -> Answer:
    entries = scene.chart.about("condition", code)
    stated = [entry for entry in entries if entry.body.status in ("present", "past")]
    if stated:
        return _stated_answer(code, stated, parameters, scene)
    if any(entry.body.status == "unknown" for entry in entries):
        return cannot_tell(code, Missing("condition", code), entries=entries)
    if entries:
        return absent(code, *entries)
    if whose := _not_asked_of(parameters, scene):
        return absent(code, *whose)
    return cannot_tell(code, Missing("condition", code))


def _not_asked_of(parameters: HasCondition, scene: Scene) -> tuple[Entry, ...]:
    """What says that this is not asked of them; nothing where it is."""
    if not parameters.not_asked_of_sex:
        return ()
    pregnancy = scene.chart.latest("person", "pregnancy")
    if pregnancy is not None:
        breastfeeding = scene.chart.latest("person", "breastfeeding")
        is_possible = pregnancy.body.pregnancy != "not_possible"
        is_after_one = breastfeeding is not None and bool(breastfeeding.body.breastfeeding)
        return () if is_possible or is_after_one else (pregnancy,)
    person = scene.chart.latest("person", "sex")
    is_of_sex = person is not None and person.body.sex in parameters.not_asked_of_sex
    return (person,) if person is not None and is_of_sex else ()


def _stated_answer(
    code: str, stated: list[Entry], parameters: HasCondition, scene: Scene
) -> Answer:
    newest = stated[-1]
    if newest.body.status not in parameters.counts:
        if code in parameters.recent:
            return happened_within(code, stated, parameters.recent_days, scene)
        return absent(code, newest)
    wanted = parameters.detail.get(code, {})
    known = _detail_of(stated)
    unknown = [name for name in wanted if not _is_answer(known.get(name), wanted[name])]
    if any(name not in unknown and not _is_same(known[name], wanted[name]) for name in wanted):
        return absent(code, newest)
    if unknown:
        gaps = (Missing(f"detail.{name}", code) for name in unknown)
        return cannot_tell(code, *gaps, entries=(newest,))
    return present(code, newest)


def _is_answer(value: Any, wanted: Any) -> bool:
    """Whether it answers the question at all: words do not say whether something is so."""
    return isinstance(value, type(wanted))


def _is_same(value: Any, wanted: Any) -> bool:
    return bool(_plain(value) == _plain(wanted))


def _plain(value: Any) -> Any:
    return value.strip().casefold() if isinstance(value, str) else value


def _detail_of(stated: list[Entry]) -> dict[str, Any]:
    known: dict[str, Any] = {}
    for entry in stated:
        known.update(
            {name: value for name, value in (entry.body.detail or {}).items() if value is not None}
        )
    return known
