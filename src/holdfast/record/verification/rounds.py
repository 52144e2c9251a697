"""Rounds through a practice, a part at a time, kept with what they found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from holdfast.circle.models import Client
from holdfast.library.known import known
from holdfast.people.models import Practice
from holdfast.record.models import Verification
from holdfast.record.verification.faults import Fault
from holdfast.record.verification.of_client import faults_of_client
from holdfast.record.verification.of_practice import faults_of_practice


@dataclass(frozen=True, slots=True)
class Verified:
    """``at`` is when a practice was last walked to the end, None if never; ``faults`` what did not
    hold then, or in the round that is under way."""

    at: datetime | None
    faults: tuple[Fault, ...]


def last_verified(practice_id: UUID) -> Verified:
    rounds = Verification.objects.filter(practice_id=practice_id)
    last = rounds.filter(finished_at__isnull=False).order_by("-begun_at").first()
    under_way = rounds.filter(finished_at__isnull=True).first()
    found = [fault for one in (last, under_way) if one for fault in one.faults]
    return Verified(last.finished_at if last else None, tuple(dict.fromkeys(_read(found))))


def verified_anywhere() -> Verified:
    """Of the whole installation: the practice walked longest ago, None where one never was."""
    each = [last_verified(id_) for id_ in Practice.objects.values_list("id", flat=True)]
    times = [one.at for one in each]
    oldest = min((at for at in times if at), default=None)
    return Verified(None if None in times else oldest, tuple(f for one in each for f in one.faults))


def verify_practice(practice_id: UUID, at: datetime) -> tuple[Fault, ...]:
    """A whole round at once, kept beside one that is under way."""
    clients = Client.objects.filter(practice_id=practice_id).order_by("id")
    found = [fault for client in clients.iterator(100) for fault in faults_of_client(client)]
    found += faults_of_practice(practice_id)
    Verification.objects.create(
        practice_id=practice_id,
        begun_at=at,
        went_on_at=at,
        finished_at=at,
        faults=_written(found),
    )
    return tuple(found)


def verify_part(practice_id: UUID, at: datetime, *, limit: int) -> int:
    """Up to ``limit`` clients more, and the practice itself at the end; gives how much was done.

    No lock is held meanwhile. Where two went on at once, one of them keeps what it found; it is
    the same.
    """
    round_ = _under_way(practice_id, at)
    clients = _next(round_, limit)
    found = [fault for client in clients for fault in faults_of_client(client)]
    if not clients:
        found += faults_of_practice(practice_id)
    as_it_was = Verification.objects.filter(
        id=round_.id, reached=round_.reached, finished_at__isnull=True
    )
    as_it_was.update(
        went_on_at=at,
        reached=clients[-1].id if clients else round_.reached,
        finished_at=None if clients else at,
        faults=[*round_.faults, *_written(found)],
    )
    return len(clients) or 1


def _under_way(practice_id: UUID, at: datetime) -> Verification:
    begun = Verification(practice_id=practice_id, begun_at=at, went_on_at=at)
    rounds = Verification.objects.filter(practice_id=practice_id, finished_at__isnull=True)
    if not rounds.exists():
        Verification.objects.bulk_create([begun], ignore_conflicts=True)
    return rounds.get()


def _next(round_: Verification, limit: int) -> Sequence[Client]:
    clients = Client.objects.filter(practice_id=round_.practice_id).order_by("id")
    return list((clients.filter(id__gt=round_.reached) if round_.reached else clients)[:limit])


def _written(faults: Iterable[Fault]) -> list[Any]:
    return [msgspec.to_builtins(fault) for fault in faults]


def _read(faults: Iterable[Any]) -> Iterator[Fault]:
    yield from (msgspec.convert(one, known(Fault)) for one in faults)
