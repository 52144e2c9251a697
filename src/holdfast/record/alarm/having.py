"""Looking, and having: a promise with a clock."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from holdfast import audit
from holdfast.alerts import claim, transitions
from holdfast.alerts.models import Alert
from holdfast.people.reader import Reader
from holdfast.record.alarm.held import Held, held, refusing, somebody_has_it, told_in_chart
from holdfast.record.entry.refusal import refuse


@transaction.atomic
def look(thread: Sequence[Alert], by: Reader, at: datetime) -> None:
    """Who looks stays named; the chase goes on. No entry: to look is to do nothing yet."""
    for alert in held(thread, by, at).alerts:
        if transitions.look(alert, by=by.account_id, at=at):
            audit.did(by, alert.client, f"see alert {alert.id}", at=at)


@transaction.atomic
def have(
    thread: Sequence[Alert], by: Reader, at: datetime, *, entry_id: UUID | None = None
) -> list[Alert]:
    """Whatever of these nobody has is theirs now, until a time; gives those that they have.

    Said again it changes nothing. Raises ``Refused`` with who has it, where another does.
    """
    now = held(thread, by, at)
    free = now.free(at)
    if not free:
        _refuse_what_another_has(now, by, at)
        return now.had_by(by.account_id, at)
    until = claim.had_until(now.client.practice, at)
    entry = told_in_chart(now, free, by, at, entry_id, step="had", until=until)
    with refusing():
        for alert in free:
            transitions.have(alert, by=by.account_id, at=at, until=until, entry=entry)
    return now.had_by(by.account_id, at)


@transaction.atomic
def lengthen(
    thread: Sequence[Alert], by: Reader, at: datetime, why: str, *, entry_id: UUID | None = None
) -> None:
    """More minutes, with a word, up to the longest that anybody has it. Raises ``Refused``."""
    if not why.strip():
        raise refuse("why", _("Please write a word on why you need longer."))
    now = held(thread, by, at)
    mine = _mine(now, by, at)
    untils = {one.id: claim.longer_until(now.client.practice, one) for one in mine}
    longer = [one for one in mine if one.had_until and untils[one.id] > one.had_until]
    if not longer:
        raise refuse("why", _("Nobody has it for longer than this; please hand it on."))
    until = max(untils[one.id] for one in longer)
    said = {"step": "lengthened", "until": until, "outcome": why.strip()}
    entry = told_in_chart(now, longer, by, at, entry_id, **said)
    for alert in longer:
        until = untils[alert.id]
        transitions.lengthen(alert, by=by.account_id, at=at, until=until, entry=entry)


@transaction.atomic
def give_back(
    thread: Sequence[Alert], by: Reader, at: datetime, *, entry_id: UUID | None = None
) -> None:
    """For a slip: as if they had never had it, within the first minute. Raises ``Refused``."""
    now = held(thread, by, at)
    mine = _mine(now, by, at)
    slips = [one for one in mine if (end := claim.may_give_back_until(one)) and at <= end]
    if not slips:
        raise refuse("", _("That minute is over. You can hand it on to somebody instead."))
    entry = told_in_chart(now, slips, by, at, entry_id, step="gave_back")
    for alert in slips:
        transitions.give_back(alert, by=by.account_id, at=at, entry=entry)


def _mine(now: Held, by: Reader, at: datetime) -> list[Alert]:
    _refuse_what_another_has(now, by, at)
    mine = now.had_by(by.account_id, at)
    if not mine:
        raise refuse("", _("Your time for this was over, and nobody has it now."))
    return mine


def _refuse_what_another_has(now: Held, by: Reader, at: datetime) -> None:
    other = now.had_by_another(by.account_id, at)
    if other is not None and not now.had_by(by.account_id, at):
        raise refuse("", somebody_has_it(other))
