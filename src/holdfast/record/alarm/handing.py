"""Handing on: to somebody by name, who is told at once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from holdfast.alerts import claim, transitions
from holdfast.alerts.models import Alert
from holdfast.people.colleagues import therapists
from holdfast.people.models import Account
from holdfast.people.reader import Reader
from holdfast.record.alarm.held import (
    Held,
    held,
    refusing,
    somebody_has_it,
    told_in_chart,
)
from holdfast.record.entry.refusal import refuse


def may_be_handed(by: Reader, at: datetime) -> list[Account]:
    """Who could act on it: the other therapists at work in this practice, by name."""
    here = therapists(by.practice_id, at).filter(account__is_active=True)
    return [one.account for one in here if one.account_id != by.account_id]


@transaction.atomic
def hand_on(
    thread: Sequence[Alert],
    by: Reader,
    at: datetime,
    to: UUID,
    *,
    words: str = "",
    entry_id: UUID | None = None,
) -> Account:
    """What they have, or nobody has, is with nobody until the other says "I have it".

    Whoever it is handed to is told at once; not taken in the time of a claim, the next is told.
    """
    now = held(thread, by, at)
    theirs = to_pass_on(now, by, at)
    person = chosen(by, at, to)
    entry = told_in_chart(
        now, theirs, by, at, entry_id, step="handed_on", to=str(to), outcome=words.strip()
    )
    pass_to(now, theirs, by, person, at=at, entry=entry)
    return person


def to_pass_on(now: Held, by: Reader, at: datetime) -> list[Alert]:
    """What they have, and what nobody has. Raises ``Refused`` where there is nothing of either."""
    theirs = [*now.had_by(by.account_id, at), *now.free(at)]
    if not theirs:
        other = now.had_by_another(by.account_id, at)
        raise refuse("", somebody_has_it(other) if other else transitions.closed_already())
    return theirs


def chosen(by: Reader, at: datetime, to: UUID) -> Account:
    """Raises ``Refused`` for one who could not act on it."""
    person = next((one for one in may_be_handed(by, at) if one.id == to), None)
    if person is None:
        raise refuse("hand_to", _("Please choose somebody who works here and can act on it."))
    return person


def pass_to(
    now: Held, theirs: Sequence[Alert], by: Reader, to: Account, *, at: datetime, entry: UUID
) -> None:
    until = claim.had_until(now.client.practice, at)
    with refusing():
        for alert in theirs:
            transitions.run_out(alert, at=at)
            transitions.hand_on(alert, by=by.account_id, to=to, at=at, until=until, entry=entry)
