"""The open alerts of one client, held while somebody moves them, and the entry that tells it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from holdfast import alerts
from holdfast.alerts import transitions
from holdfast.alerts.models import Alert, Deed
from holdfast.alerts.ownership import who_has
from holdfast.circle.models import Client
from holdfast.kernel.entries import Label
from holdfast.people.reader import Reader
from holdfast.record.appending.append import append
from holdfast.record.entry.author import Author
from holdfast.record.entry.ids import new_id
from holdfast.record.entry.new_entry import NewEntry
from holdfast.record.entry.refusal import refuse
from holdfast.record.keeping.locks import locked

NARROWEST_FIRST: tuple[Label, ...] = ("safety", "part2")


@dataclass(frozen=True, slots=True)
class Held:
    """``alerts`` as they stand now, in the order asked for; nobody else moves them meanwhile."""

    client: Client
    alerts: tuple[Alert, ...]

    def had_by(self, account_id: UUID, at: datetime) -> list[Alert]:
        return [one for one in self.alerts if one.is_had_by(account_id, at)]

    def had_by_another(self, account_id: UUID, at: datetime) -> Alert | None:
        others = (one for one in self.alerts if one.is_had(at) and one.had_by_id != account_id)
        return next(others, None)

    def free(self, at: datetime) -> list[Alert]:
        """Those that are open and nobody has."""
        return [one for one in self.alerts if one.is_open and not one.is_had(at)]


def held(thread: Sequence[Alert], by: Reader, at: datetime) -> Held:
    """Holds the client first, as ``append`` does. Raises ``Refused`` to whom it is not for."""
    if not thread or not all(alerts.may_have(by, one, at) for one in thread):
        raise refuse("", _("This alert is for the client's therapists and those who were told."))
    first = thread[0]
    if any(one.client_id != first.client_id for one in thread):
        raise refuse("", _("One contact closes alerts of one client only."))
    client = locked(first.practice_id, first.client_id)
    rows = Alert.objects.select_for_update(of=("self",), no_key=True).select_related("had_by")
    found = {one.id: one for one in rows.filter(id__in=[one.id for one in thread])}
    for one in found.values():
        one.client = client
    return Held(client, tuple(found[one.id] for one in thread))


def told_in_chart(
    now: Held, about: Sequence[Alert], by: Reader, at: datetime, entry_id: UUID | None, **said: Any
) -> UUID:
    """Appends the ``contact`` entry, under the label of what rang; gives its id."""
    first, *rest = (str(one.id) for one in about)
    body = {name: _plain(value) for name, value in said.items() if value} | {"about": first}
    if rest:
        body["also_about"] = rest
    contact = NewEntry(kind="contact", body=body, id=entry_id or new_id(), label=_label(about))
    return append(now.client, [contact], by=Author.of(by), at=at).stored[0]


def _label(about: Sequence[Alert]) -> Label:
    """The narrowest of those that what rang rests on: what was done tells of it."""
    rests_on = {label for one in about for label in alerts.about(one).labels}
    return next((label for label in NARROWEST_FIRST if label in rests_on), "ordinary")


def is_told_already(now: Held, entry_id: UUID | None) -> bool:
    """Whether this very form was sent before."""
    deeds = Deed.objects.filter(alert__in=[one.id for one in now.alerts], entry=entry_id)
    return entry_id is not None and deeds.exists()


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else value


@contextmanager
def refusing() -> Iterator[None]:
    """Raises ``Refused`` where an alert cannot move so, so that nothing of this is stored."""
    try:
        yield
    except transitions.CannotMove as refused:
        raise refuse("", str(refused)) from None


def somebody_has_it(alert: Alert) -> str:
    """Who has it, since when and until when; times in the current zone."""
    words = _("%(name)s has it since %(since)s, until %(until)s. Please speak to each other.")
    return words % who_has(alert, _clock)


def _clock(at: datetime) -> str:
    return date_format(timezone.localtime(at), "H:i")
