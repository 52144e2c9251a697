"""What the client said last, so that the page that answers it fits."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from holdfast.checkins.day_words import midnight
from holdfast.checkins.given import asked_now, given_in, is_of_risk
from holdfast.checkins.sheets import check_in, sheet_for
from holdfast.people.reader import Reader
from holdfast.record import entries_of

if TYPE_CHECKING:
    from holdfast.circle.models import Client

SAID = ("answers", "check_in", "signal")


def signalled_at(client: Client, reader: Reader, at: datetime) -> datetime | None:
    """When they asked for support today, the last time."""
    since = midnight(client.time_zone, at)
    own = (one for one in entries_of(client, reader) if one.kind == "signal")
    return max((one.recorded_at for one in own if one.recorded_at >= since), default=None)


def said_today(client: Client, reader: Reader, at: datetime) -> set[str]:
    """The forms that were answered today, by their ids."""
    since = midnight(client.time_zone, at)
    today = [one for one in entries_of(client, reader) if one.recorded_at >= since]
    forms = {one.body.instrument for one in today if one.kind == "answers"}
    has_checked_in = any(one.kind == "check_in" for one in today)
    return forms | ({check_in().id} if has_checked_in else set())


def is_left_unsaid(client: Client, reader: Reader) -> bool:
    """Whether the newest answers are of risk only because a question was left unsaid."""
    sheet, given = _newest(client, reader)
    if sheet is None or not is_of_risk(sheet, given):
        return False
    said = {key: answer for key, answer in given.items() if not _is_refusal(sheet, key, answer)}
    return not is_of_risk(sheet, said)


def has_ended_early(client: Client, reader: Reader) -> bool:
    """Whether the newest form was ended by an answer of risk, with questions left out."""
    sheet, given = _newest(client, reader)
    if sheet is None or not is_of_risk(sheet, given):
        return False
    last = asked_now(sheet, given, None)[-1]
    return not last.is_of_risk and given.get(last.key) is None


def notice_of_newest(client: Client, reader: Reader) -> str:
    """Whose questions were answered last; empty where none were."""
    own = [one for one in entries_of(client, reader) if one.by == "client"]
    for entry in reversed(own):
        if entry.kind == "check_in":
            return check_in().notice
        sheet = (
            sheet_for(entry.body.instrument, client.practice) if entry.kind == "answers" else None
        )
        if sheet is not None:
            return sheet.notice
    return ""


def _is_refusal(sheet: Any, key: str, answer: object) -> bool:
    question = sheet.question(key)
    return answer is None or (question is not None and answer == question.refused_as)


def _newest(client: Client, reader: Reader) -> tuple[Any, dict[str, Any]]:
    said = [one for one in entries_of(client, reader) if one.kind in SAID and one.by == "client"]
    if not said or said[-1].kind != "answers":
        return None, {}
    sheet = sheet_for(said[-1].body.instrument, client.practice)
    return sheet, given_in(sheet, said[-1].body) if sheet else {}
