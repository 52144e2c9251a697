"""Telling people of an alert: the first at once, the others while nobody has it.

When nobody is at work, whoever is named as cover is told at once, beside the first.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from holdfast import post
from holdfast.alerts.escalation_delays import waits
from holdfast.alerts.models import NOBODY_HAS, Alert, State, Telling
from holdfast.alerts.reading import told_of
from holdfast.circle.models import Client
from holdfast.circle.team import told_in_order
from holdfast.people.colleagues import therapists
from holdfast.people.hours import next_unstaffed_at
from holdfast.people.models import Account, Practice

FIRST = {"now": "alert_now", "today": "alert"}
AGAIN, MORE = "alert_again", "alert_more"
HANDED, LEFT, LINE = "alert_handed", "alert_left", "alert_line"


def tell(alert: Alert, client: Client, *, at: datetime) -> None:
    """Tell again whoever knows of it already, for it has become more urgent; then who is due."""
    told = told_of(alert)
    _tell_each(alert, _knowing(told), AGAIN, before=len(told), at=at)
    tell_next(alert, client, at=at)


def tell_again(alert: Alert, client: Client, *, at: datetime) -> None:
    """There is more to it: whoever has it is told; while nobody has, all who know of it are told,
    and the next person is due as before."""
    told = told_of(alert)
    concerned = [alert.had_by] if alert.is_had(at) else _knowing(told)
    _tell_each(alert, concerned, MORE, before=len(told), at=at)
    if alert.state in NOBODY_HAS:
        tell_next(alert, client, at=at)


def tell_next(alert: Alert, client: Client, *, at: datetime, is_overdue: bool = False) -> None:
    """Tell who is due: the next named person, and the on-call line once its time has come.

    ``is_overdue``: somebody had it and let their time run out, so that the next is told at once,
    and where nobody is left, everyone again. Queues deliveries and sets when the next telling is
    due; all in the caller's transaction.
    """
    told = told_of(alert)
    before = len(told)
    left = [one for one in people_told(client, at) if one.id not in _accounts(told)]
    if left and (is_overdue or person_due_at(alert, told, client.practice) <= at):
        told.append(_tell(alert, left.pop(0), FIRST[alert.urgency], step=len(told), at=at))
    if (cover := cover_among(client, left)) and cover_due_at(alert, client.practice) <= at:
        left.remove(cover)
        told.append(_tell(alert, cover, FIRST[alert.urgency], step=len(told), at=at))
    is_line_due = is_overdue and len(told) == before
    if has_line_to_tell(client.practice, told) and (
        is_line_due or _line_due_at(alert, client, told) <= at
    ):
        told.append(_tell(alert, None, LINE, step=len(told), at=at))
    if is_overdue and len(told) == before:
        _tell_each(alert, _knowing(told), LEFT, before=before, at=at)
    alert.escalates_at = _next_at(alert, client, told, left)
    alert.save(update_fields=["escalates_at", "handed_to"])


def tell_handed(alert: Alert, to: Account, *, at: datetime) -> None:
    """Tell the one it was handed to, also where they know of it already."""
    _tell(alert, to, HANDED, step=Telling.objects.filter(alert=alert).count(), at=at)


def tell_left(alert: Alert, account: Account, *, at: datetime) -> None:
    """Whose time ran out is told that nobody has it now, unless everyone just was, or they work
    here no more."""
    told = told_of(alert)
    is_told = any(one.account_id == account.id and one.at == at for one in told)
    if not is_told and therapists(alert.practice_id, at).filter(account=account).exists():
        _tell(alert, account, LEFT, step=len(told), at=at)


def people_told(client: Client, at: datetime) -> list[Account]:
    """Therapists of the circle, who is on call, and last the one named as cover."""
    people, cover_id = told_in_order(client, at), client.practice.cover_id
    if cover_id is None or cover_id in {one.id for one in people}:
        return people
    return [*people, *Account.objects.filter(id=cover_id, is_active=True)]


def cover_among(client: Client, left: list[Account]) -> Account | None:
    """The one named as cover, while they have not been told."""
    return next((one for one in left if one.id == client.practice.cover_id), None)


def cover_due_at(alert: Alert, practice: Practice) -> datetime:
    """The first moment of the alert at which nobody is at work."""
    return next_unstaffed_at(practice, alert.raised_at)


def _accounts(told: list[Telling]) -> set[UUID | None]:
    return {telling.account_id for telling in told}


def has_line_to_tell(practice: Practice, told: list[Telling]) -> bool:
    return practice.has_on_call_line and None not in _accounts(told)


def person_due_at(alert: Alert, told: list[Telling], practice: Practice) -> datetime:
    """At once for the first; for the next, when the one before had their time."""
    persons = [telling for telling in told if telling.account_id]
    if not persons:
        return alert.raised_at
    return waits(alert.urgency).next_person.over_at(persons[-1].at, practice)


def _line_due_at(alert: Alert, client: Client, told: list[Telling]) -> datetime:
    """At once where there is nobody else to tell."""
    if not any(telling.account_id for telling in told):
        return alert.raised_at
    return waits(alert.urgency).line.over_at(alert.raised_at, client.practice)


def _next_at(
    alert: Alert, client: Client, told: list[Telling], left: list[Account]
) -> datetime | None:
    if alert.state not in NOBODY_HAS:
        return alert.had_until if alert.state == State.HAD else None
    if alert.handed_to_id is not None:
        return alert.escalates_at
    due = []
    if left:
        due.append(person_due_at(alert, told, client.practice))
    if cover_among(client, left):
        due.append(cover_due_at(alert, client.practice))
    if has_line_to_tell(client.practice, told):
        due.append(_line_due_at(alert, client, told))
    return min(due, default=None)


def _knowing(told: list[Telling]) -> list[Account | None]:
    """Everyone who was told, once; ``None`` is the practice's on-call line."""
    return list({telling.account_id: telling.account for telling in told}.values())


def _tell_each(
    alert: Alert, people: Iterable[Account | None], letter: str, *, before: int, at: datetime
) -> None:
    """``before`` counts the tellings so far; the on-call line has a letter of its own."""
    for step, account in enumerate(people, start=before):
        _tell(alert, account, letter if account else LINE, step=step, at=at)


def _tell(
    alert: Alert, account: Account | None, letter: str, *, step: int, at: datetime
) -> Telling:
    """``None`` is the practice's on-call line."""
    recipient = post.Recipient(alert.client.practice, account)
    post.tell(recipient, letter, alert.id, at=at, occasion=step)
    return _told(alert, step, at, account)


def _told(alert: Alert, step: int, at: datetime, account: Account | None) -> Telling:
    return Telling.objects.create(
        practice_id=alert.practice_id, alert=alert, step=step, account=account, at=at
    )
