"""Whether what was told is older than its shelf life, while a dose is planned or a course runs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from holdfast.kernel.chart.answer import Answer, absent
from holdfast.kernel.chart.chart import SUBJECT_OF, started_at
from holdfast.kernel.chart.phase import is_course_running
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.content.content import Content
from holdfast.kernel.content.shelf_lives import ShelfLife
from holdfast.kernel.entries import Entry
from holdfast.kernel.predicates.age_between import birthday
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import ANYTHING, NOTHING, Contact, Kinds, TurnedBy, kinds


@dataclass(frozen=True, slots=True, kw_only=True)
class StaleFact:
    """``confirmed_by`` are the answers of a professional to ``finding`` that count as asked anew.

    Its answers are titled by what made the fact old: ``age``, ``dose`` or ``gap``. Being old takes
    no fact away: a yes stays a yes until somebody says otherwise.
    """

    finding: str
    confirmed_by: tuple[str, ...]


def _settled_by(_: StaleFact, about: str, content: Content) -> Kinds:
    return kinds(*(life.kind for life in content.shelf_lives.lives if life.id == about))


def decide(parameters: StaleFact, scene: Scene) -> tuple[Answer, ...]:
    if not is_course_running(scene):
        return (absent("chart"),)
    lives = scene.content.shelf_lives.lives
    answers = (_answer(life, parameters, scene) for life in lives)
    return tuple(answer for answer in answers if answer) or (absent("chart"),)


stale_fact = Predicate(
    StaleFact,
    decide,
    turned_by=TurnedBy(
        settled_by=_settled_by,
        asked_by=kinds("dose", "judgement", "person", "plan"),
        denied_by=ANYTHING,
        unknown_of=NOTHING,
        contact=Contact.LEAVES_IT,
    ),
    always_tells=True,
)


def _answer(life: ShelfLife, parameters: StaleFact, scene: Scene) -> Answer | None:
    confirmed = _confirmed(f"{parameters.finding}@{life.id}", parameters, scene)
    told = [(max(_known(fact, confirmed)), fact) for fact in _facts(life, scene)]
    weighed = [(_why_old(at, life, scene), at, fact) for at, fact in told]
    old = [one for one in weighed if one[0]]
    if not old:
        return None
    return Answer(
        state="present",
        about=life.id,
        entries=(*(fact for _, _, fact in old), *((confirmed,) if confirmed else ())),
        since=min(at for _, at, _ in old) + timedelta(days=life.days),
        how=min((why for why, _, _ in old), key=("gap", "dose", "age").index),
    )


def _known(fact: Entry, confirmed: Entry | None) -> Iterator[datetime]:
    yield fact.at
    if confirmed:
        yield confirmed.at


def _confirmed(key: str, parameters: StaleFact, scene: Scene) -> Entry | None:
    """The newest answer of a professional that says it was asked anew and nothing has changed."""
    for entry in reversed(scene.chart.of("judgement")):
        is_asked = entry.body.finding == key and entry.body.answer in parameters.confirmed_by
        if is_asked and entry.by in ("therapist", "medical"):
            return entry
    return None


def _facts(life: ShelfLife, scene: Scene) -> tuple[Entry, ...]:
    """The newest fact about each thing; what the field does not say is not there to grow old."""
    if _is_not_asked(life, scene):
        return ()
    said = scene.chart.of(life.kind)
    if life.field:
        said = tuple(entry for entry in said if getattr(entry.body, life.field) is not None)
    newest = {_subject(entry, life): entry for entry in said}
    facts = tuple(entry for entry in newest.values() if _is_meant(entry, life))
    return facts[-1:] if life.as_one else facts


def _is_not_asked(life: ShelfLife, scene: Scene) -> bool:
    sex = scene.chart.latest("person", "sex")
    is_of_sex = sex is not None and sex.body.sex in life.not_asked_of
    return is_of_sex or _is_past_the_age(life, scene)


def _is_past_the_age(life: ShelfLife, scene: Scene) -> bool:
    born = scene.chart.latest("person", "born")
    if born is None or life.not_asked_from_years is None:
        return False
    return scene.moment.has_reached(birthday(born.body.born, life.not_asked_from_years, scene))


def _subject(entry: Entry, life: ShelfLife) -> str:
    return life.field or str(getattr(entry.body, SUBJECT_OF[life.kind])).strip().casefold()


def _is_meant(entry: Entry, life: ShelfLife) -> bool:
    if life.subject and _subject(entry, life) != life.subject:
        return False
    return all(getattr(entry.body, field) in values for field, values in life.where.items())


def _why_old(told_at: datetime, life: ShelfLife, scene: Scene) -> str:
    last, planned = scene.last_dose(), scene.planned_dose()
    if last and planned and told_at <= started_at(last):
        gap = timedelta(days=scene.content.shelf_lives.gap_days)
        if planned.start - started_at(last) >= gap:
            return "gap"
        if life.each_dose and scene.is_near_dose():
            return "dose"
    ends_at = told_at + timedelta(days=life.days)
    is_over = scene.moment.has_reached(ends_at)
    if is_over or (planned and ends_at < planned.start and scene.is_near_dose()):
        return "age"
    return ""
