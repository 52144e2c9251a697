"""An answer on its way into the record: the form's first entry, or one that corrects it.

Several windows may send at the same time. Who comes second finds the place taken, looks at what
stands by then and comes after it: both are kept, and the worse is not undone by the other.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from holdfast.checkins.answering import Answering, with_given, with_sent
from holdfast.checkins.given import body_of
from holdfast.checkins.story import Story, story_of
from holdfast.checkins.what_now import has_rung_since
from holdfast.questions.keeping import form_id, in_turn
from holdfast.record import Author, NewEntry, Refused, append
from holdfast.record.appending.implied_entries import beside
from holdfast.record.entry.ids import place_id
from holdfast.record.keeping.stored import is_stored

MISSING = object()
MOST_OVERTAKEN = 50


def with_answer(
    answering: Answering, key: str, answer: int | str | None, *, at: datetime
) -> Answering:
    """One more answer. What it raises is in the record before the next question is shown.

    Another answer to a form that is finished is a correction. Raises ``record.Refused``.
    """
    before, now = _heard(answering, key, answer, at)
    is_said_already = bool(before.sent) and before.given.get(key, MISSING) == answer
    if is_said_already and (now.is_finished or not now.is_done):
        return now
    return _sent(now, key, at) if now.is_done or now.is_of_risk else now


def with_whole(answering: Answering, *, at: datetime) -> None:
    """A form that was answered elsewhere, all of it at once; sent again it is stored once.

    Raises ``record.Refused``.
    """
    try:
        _append(answering, at)
    except Refused:  # it is there already, and only the time since has grown
        if not is_stored(answering.client, form_id(answering)):
            raise


def _heard(
    answering: Answering, key: str, answer: int | str | None, at: datetime
) -> tuple[Answering, Answering]:
    """The form before this answer and with it; what other windows answered meanwhile stays."""
    with in_turn(answering) as before:
        return before, with_given(before, key, answer, at=at)


def _sent(now: Answering, key: str, at: datetime, overtaken: int = 0) -> Answering:
    try:
        sent = _append(now, at)
    except Refused as refused:
        if refused.field != "id" or overtaken == MOST_OVERTAKEN:
            raise
        return _sent(_caught_up(now, key, at), key, at, overtaken + 1)
    return replace(now, sent=sent) if now.is_finished else with_sent(now, sent, at=at)


def _caught_up(now: Answering, key: str, at: datetime) -> Answering:
    """The place was taken: this answer goes after what stands there."""
    _before, again = _heard(now, key, now.given[key], at)
    story = _story(again)
    return replace(again, sent=story.sent) if story else again


def _append(now: Answering, at: datetime) -> tuple[str, ...]:
    """A later one takes the place of the one before, which the record never forgets."""
    entry_id = place_id(form_id(now), len(now.sent))
    entry = NewEntry(
        kind=now.sheet.kind,
        id=entry_id,
        at=now.answered_at,
        body=body_of(now.sheet, now.given, now.anchor),
        replaces=now.sent[-1] if now.sent else None,
    )
    append(now.client, [entry, *_beside(now, entry_id)], by=Author.of(now.reader), at=at)
    return (*now.sent, str(entry_id))


def _beside(now: Answering, entry_id: UUID) -> list[NewEntry]:
    """What our own questions make besides; of a correction only what was not said before."""
    own = [one.own for one in now.sheet.asked if one.own]
    made = beside(own, now.given, entry_id, now.answered_at) if now.is_done else []
    story = _story(now) if made and now.sent else None
    said = beside(own, story.given, entry_id) if story else []
    known = [(one.kind, one.body) for one in said]
    return [one for one in made if (one.kind, one.body) not in known]


def urgency_rung(answering: Answering) -> str:
    """The most urgent of what has rung since the form was first sent; empty where nothing has."""
    story = _story(answering)
    return has_rung_since(answering.client, story.begun_at) if story else ""


def _story(now: Answering) -> Story | None:
    return story_of(form_id(now), now.sheet, now.client, now.reader)
