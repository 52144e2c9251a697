"""Erasure: the key goes, what can be made from it goes, the chain of sealed entries stays."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import transaction

from holdfast.circle import erasure
from holdfast.circle.erased_list import lists_here, write_list
from holdfast.circle.models import Client
from holdfast.people.reader import Reader
from holdfast.record.models import Draft, KeptBriefing, Snapshot, Standing

DERIVED = (Draft, KeptBriefing, Snapshot, Standing)


@transaction.atomic
def erase(client: Client, *, by: Reader, at: datetime) -> None:
    """Destroy the client's key. Nobody can open the chart again; ``verify`` still walks it.

    The lists of those erased are written outside the database too, where no older backup reaches.
    """
    erasure.erase(client, by=by, at=at)
    _forget(client)
    for path in lists_here(Path(settings.HOLDFAST_HOME)):
        transaction.on_commit(_writing(path), robust=True)


def _writing(path: Path) -> Callable[[], None]:
    """A function by name, as Django says which one failed; one list does not hold up the other."""

    def write_erased() -> None:
        write_list(path)

    return write_erased


@transaction.atomic
def reapply_erasures(lines: Iterable[erasure.Erased]) -> int:
    """After a backup was restored: erase again who came back with it; gives how many."""
    kept = list(lines)
    again = erasure.apply_again(kept)
    for client in Client.objects.filter(id__in=[line.client_id for line in kept]):
        _forget(client)
    return again


def _forget(client: Client) -> None:
    for table in DERIVED:
        table.objects.filter(practice_id=client.practice_id, client=client).delete()
