"""Open alerts, for those who may know of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from holdfast import clock, vault
from holdfast.alerts.cause_digest import bound_to
from holdfast.alerts.models import OPEN, PEOPLE, Alert, Deed, Did, State, Telling
from holdfast.alerts.sealed import About, read
from holdfast.circle.keys import key_of
from holdfast.circle.models import CareMember, CareRole, Client
from holdfast.circle.team import open_at
from holdfast.people.models import Role
from holdfast.people.reader import Reader


def open_of(client: Client) -> list[Alert]:
    """The open alerts of one client, the most urgent and oldest first."""
    return list(_ordered(_open().filter(practice_id=client.practice_id, client=client)))


def open_among(practice_id: UUID, clients: Iterable[UUID]) -> list[Alert]:
    """The open alerts of these clients of one practice."""
    return list(_ordered(_open().filter(practice_id=practice_id, client_id__in=list(clients))))


def for_board(reader: Reader, at: datetime | None = None) -> list[Alert]:
    """Open alerts of the clients whose therapist the reader is, and those the reader was told of.

    One who was told without a place in the circle learns that an alert waits and for which code;
    ``about`` is for those who may read the chart. A medical partner learns of a risk by a release.
    """
    theirs = _theirs(reader, at or clock.now())
    found = {alert.id: alert for one in theirs for alert in _open().filter(one)}
    return sorted(found.values(), key=lambda alert: (alert.urgency, alert.raised_at, alert.id))


def may_answer(reader: Reader, alert: Alert, at: datetime) -> bool:
    """Whether this alert is for the reader to see, act on and close."""
    this = Alert.objects.filter(id=alert.id)
    return any(this.filter(one).exists() for one in _in_their_threads(reader, at))


def may_have(reader: Reader, alert: Alert, at: datetime) -> bool:
    """Whether the reader can act on it, and so may be offered to have it: it is theirs, and they
    work with clients here."""
    return reader.role == Role.THERAPIST and may_answer(reader, alert, at)


def deeds_of(alerts: Iterable[Alert]) -> list[Deed]:
    """What was done about these, in order."""
    deeds = Deed.objects.filter(alert__in=list(alerts)).select_related("by", "to")
    return sorted(deeds, key=lambda deed: (deed.at, Did.values.index(deed.did)))


def rung_for(reader: Reader, client: Client, at: datetime) -> list[Alert]:
    """Every alert of this client that rang and is the reader's to know, open or closed."""
    rung = _rung().filter(practice_id=client.practice_id, client=client)
    ways = _in_their_threads(reader, at)
    found = {alert.id: alert for one in ways for alert in rung.filter(one)}
    return sorted(found.values(), key=lambda alert: (alert.urgency, alert.raised_at, alert.id))


def find(reader: Reader, alert_id: UUID, at: datetime) -> Alert | None:
    """One alert that rang, open or closed, if it is the reader's to know."""
    ways = _in_their_threads(reader, at)
    asked = (_rung().filter(one, id=alert_id).first() for one in ways)
    return next((alert for alert in asked if alert), None)


def _in_their_threads(reader: Reader, at: datetime) -> list[Q]:
    """All that is open for a client is one thread: who was told of a part of it has the whole."""
    if reader.role != Role.THERAPIST:
        return _theirs(reader, at)
    told = Telling.objects.filter(practice_id=reader.practice_id, account_id=reader.account_id)
    threads = Alert.objects.filter(state__in=OPEN, id__in=told.values("alert_id"))
    beside = Q(state__in=OPEN, client_id__in=threads.values("client_id"))
    return [*_theirs(reader, at), Q(beside, practice_id=reader.practice_id)]


def _theirs(reader: Reader, at: datetime) -> list[Q]:
    """The ways in which an alert is a reader's: asked one by one, each by an index of its own."""
    practice_id, account_id = reader.practice_id, reader.account_id
    if reader.role == Role.CLIENT:
        return []
    tellings = Telling.objects.filter(practice_id=practice_id, account_id=account_id)
    ways = [Q(id__in=tellings.values("alert_id"))]
    if reader.role == Role.THERAPIST:
        circles = CareMember.objects.filter(practice_id=practice_id, account_id=account_id)
        own = circles.filter(open_at(at), role=CareRole.THERAPIST)
        ways.append(Q(practice_id=practice_id, client_id__in=own.values("client_id")))
    return ways


def about(alert: Alert) -> About:
    """What the alert is about; raises ``circle.keys.KeyDestroyed`` once the client was erased."""
    return read(vault.unseal(key_of(alert.client), bytes(alert.sealed), bound_to(alert.id)))


def told_of(alert: Alert) -> list[Telling]:
    """Who was told, in order; a telling without an account is the practice's on-call line."""
    tellings = Telling.objects.filter(practice_id=alert.practice_id, alert=alert)
    return list(tellings.select_related("account").order_by("step"))


def _open() -> QuerySet[Alert]:
    return _rung().filter(state__in=OPEN)


def _rung() -> QuerySet[Alert]:
    people = ("client__practice", *PEOPLE)
    rung = Alert.objects.exclude(state=State.HISTORY).filter(client__erased_at__isnull=True)
    return rung.select_related(*people)


def _ordered(alerts: QuerySet[Alert]) -> QuerySet[Alert]:
    return alerts.order_by("urgency", "raised_at", "id")  # "now" before "today" by alphabet
