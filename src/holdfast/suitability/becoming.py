"""What answers become: entries of what changed, each in the place of what it corrects."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from holdfast.kernel.chart.chart import Chart
from holdfast.kernel.entries import Entry
from holdfast.library.entry_json import encode_body
from holdfast.library.forms import Form, Part, Question
from holdfast.record import NewEntry
from holdfast.suitability import medicines
from holdfast.suitability.said import (
    AFFIRMS,
    DECLINED,
    DETAIL,
    STATUS_OF,
    UNKNOWN,
    Said,
    answer_in,
    newest,
)

CONTEXT = {"client": "home", "therapist": "rest"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """Answers on their way into the record.

    ``chart`` is what stood when the form was opened; ``form_id`` makes the same entries of the
    same form sent twice.
    """

    form: Form
    part: Part
    chart: Chart
    form_id: UUID
    zone: ZoneInfo

    def mint(self, name: str) -> UUID:
        return uuid5(self.form_id, name)


def entries_of_answers(said: Said, telling: Telling) -> list[NewEntry]:
    """Nothing where nothing differs from what stands."""
    entries: list[NewEntry] = []
    for (kind, subject), questions in _by_place(telling).items():
        changed = _changed(questions, said, telling.chart)
        if changed:
            entries += _BECOMES[kind](subject, changed, questions, telling)
    return entries


def _by_place(telling: Telling) -> Mapping[tuple[str, str], list[Question]]:
    places: dict[tuple[str, str], list[Question]] = {}
    for question in telling.form.questions_for(telling.part):
        places.setdefault((question.makes.kind, question.makes.subject), []).append(question)
    return places


def _changed(questions: Sequence[Question], said: Said, chart: Chart) -> Said:
    """What was said otherwise than it stands; an empty answer to a status says nothing."""
    answers = {one.key: said[one.key] for one in questions if one.key in said}
    was = {one.key: answer_in(one, chart) for one in questions}
    return {key: value for key, value in answers.items() if value != was[key]}


def _of_condition(
    code: str, changed: Said, questions: Sequence[Question], telling: Telling
) -> Iterator[NewEntry]:
    older = _replaceable(telling.chart.about("condition", code), telling)
    now = {one.key: answer_in(one, telling.chart) for one in questions} | changed
    answer = now[questions[0].key]
    if not answer or (answer not in AFFIRMS and questions[0].key not in changed):
        return
    body = {"code": code, "status": STATUS_OF[answer]} | _kept(newest(older), answer)
    if answer in AFFIRMS:
        body |= _with_detail(body.get("detail"), now, questions[1:])
    if answer == DECLINED:
        body |= {"detail": {DECLINED: True}}
    yield from _in_place_of(_corrected(older, answer), "condition", code, body, telling)


def _replaceable(older: Sequence[Entry], telling: Telling) -> Sequence[Entry]:
    """A client takes back their own words; beside those of others theirs are a contradiction."""
    return [one for one in older if one.by == "client"] if telling.part == "client" else older


def _kept(older: Entry | None, answer: str) -> dict[str, Any]:
    """What was known besides, while it is still so."""
    if older is None or answer not in AFFIRMS:
        return {}
    body = encode_body(older.body)
    kept: dict[str, Any] = {
        name: body[name] for name in ("since", "note", "detail") if name in body
    }
    if "detail" in kept:
        kept["detail"] = {name: value for name, value in kept["detail"].items() if name != DECLINED}
    return kept


def _with_detail(
    detail: Mapping[str, Any] | None, now: Said, questions: Sequence[Question]
) -> dict[str, Any]:
    said = {one.makes.field.removeprefix(DETAIL): typed(one, now[one.key]) for one in questions}
    known = {
        name: value for name, value in (dict(detail or {}) | said).items() if value is not None
    }
    return {"detail": known}


def _corrected(older: Sequence[Entry], answer: str) -> list[Entry]:
    """The entries that say the contrary, or else the newest."""
    contrary = {"yes": ("absent",), "past": ("absent",), "no": ("present", "past")}
    against = [one for one in older if one.body.status in contrary.get(answer, ())]
    return against or list(older[-1:])


def _of_substance(
    name: str, changed: Said, questions: Sequence[Question], telling: Telling
) -> Iterator[NewEntry]:
    now = {one.key: answer_in(one, telling.chart) for one in questions} | changed
    said = {one.makes.field: typed(one, now[one.key]) for one in questions}
    if said.get("use") == "none":
        said["last_used"] = None
    known = {field: value for field, value in said.items() if value is not None}
    if known:
        older = telling.chart.about("substance", name)[-1:]
        yield from _in_place_of(older, "substance", name, {"substance": name} | known, telling)


def _of_reading(
    name: str, changed: Said, questions: Sequence[Question], telling: Telling
) -> Iterator[NewEntry]:
    numbers, _, day = changed[questions[0].key].partition(" ")
    upper, _, lower = numbers.partition("/")
    measured = datetime.combine(datetime.fromisoformat(day), time(0), telling.zone)
    body = {
        "name": name,
        "systolic_mmhg": float(upper),
        "diastolic_mmhg": float(lower),
        "context": CONTEXT[telling.part],
    }
    yield NewEntry(kind="reading", id=telling.mint(f"reading.{name}"), body=body, at=measured)


def _of_fields(kind: str) -> Callable[..., Iterator[NewEntry]]:
    """For a person or a plan: one entry says it anew, any other that spoke of it falls silent."""

    def become(
        _subject: str, changed: Said, questions: Sequence[Question], telling: Telling
    ) -> Iterator[NewEntry]:
        values = {
            one.makes.field: typed(one, changed[one.key]) for one in questions if one.key in changed
        }
        known = {field: value for field, value in values.items() if value is not None}
        spoke = [one for one in telling.chart.of(kind) if _speaks_of(one, values)]
        home = newest(spoke) or (newest(_own(kind, telling)) if known else None)
        if known or home:
            said = (_without(home, values) if home else {}) | known
            yield _entry(kind, f"{kind}.home", said, home, telling)
        for place, older in enumerate(spoke[:-1]):
            yield _entry(kind, f"{kind}.{place}", _without(older, values), older, telling)

    return become


def _own(kind: str, telling: Telling) -> list[Entry]:
    return [entry for entry in telling.chart.of(kind) if entry.by == telling.part]


def _speaks_of(entry: Entry, values: Mapping[str, Any]) -> bool:
    return any(getattr(entry.body, field) is not None for field in values)


def _without(entry: Entry, values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in encode_body(entry.body).items() if name not in values}


def _of_medicines(
    _subject: str, changed: Said, _questions: Sequence[Question], telling: Telling
) -> Iterator[NewEntry]:
    for change in medicines.changes(changed, telling.chart, telling.part):
        yield _entry("medication", f"medication.{change.name}", change.body, change.older, telling)


def _in_place_of(
    older: Sequence[Entry], kind: str, subject: str, body: Mapping[str, Any], telling: Telling
) -> Iterator[NewEntry]:
    for place, one in enumerate(older or (None,)):
        yield _entry(kind, f"{kind}.{subject}.{place}", body, one, telling)


def _entry(
    kind: str, name: str, body: Mapping[str, Any], older: Entry | None, telling: Telling
) -> NewEntry:
    replaces = older.id if older else None
    return NewEntry(kind=kind, id=telling.mint(name), body=body, replaces=replaces)


def typed(question: Question, answer: Any) -> Any:
    """An answer as the body holds it; None where it says nothing."""
    if answer in ("", None):
        return None
    if answer == UNKNOWN and question.asks in ("choice", "yes_no"):
        return question.unknown_code
    if answer == DECLINED:
        return question.declined_code
    if question.asks == "yes_no":
        return answer == "yes"
    if question.asks == "number":
        return int(answer) if question.whole else float(answer)
    return answer


_BECOMES: Mapping[str, Callable[..., Iterator[NewEntry]]] = {
    "condition": _of_condition,
    "substance": _of_substance,
    "reading": _of_reading,
    "person": _of_fields("person"),
    "plan": _of_fields("plan"),
    "medication": _of_medicines,
}
