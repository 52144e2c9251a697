"""Erasure: the key goes, what can be made from it goes, the chain of sealed entries stays."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import transaction

from holdfast.circle import erasure
from holdfast.circle.erased_list import write_list
from holdfast.circle.models import Client
from holdfast.people.reader import Reader
from holdfast.record.models import Draft, KeptBriefing, Snapshot, Standing

DERIVED = (Draft, KeptBriefing, Snapshot, Standing)


@transaction.atomic
def erase(client: Client, *, by: Reader, at: datetime) -> None:
    """Destroy the client's key. Nobody can open the chart again; ``verify`` still walks it.

    The list of those erased is written outside the database too, where no older backup reaches.
    """
    erasure.erase(client, by=by, at=at)
    _forget(client)
    transaction.on_commit(lambda: write_list(Path(settings.HOLDFAST_HOME)), robust=True)


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
