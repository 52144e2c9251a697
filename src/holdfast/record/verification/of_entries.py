"""One client's entries: changed within the chain, or cut off its end."""

from __future__ import annotations

from collections.abc import Iterator

from holdfast.audit.models import AuditEvent
from holdfast.circle.models import Client
from holdfast.record.models import Entry
from holdfast.record.verification.chain_walk import verify
from holdfast.record.verification.faults import Fault, fault_of

APPENDED = "append "


def faults_of_entries(client: Client) -> Iterator[Fault]:
    """The first that does not hold.

    The end is asked of the standing and of the audit: each ``append`` says there, in a chain of
    its own, how many entries it stored.
    """
    length = Entry.objects.filter(practice_id=client.practice_id, client=client).count()
    broken = verify(client)
    if broken is not None and broken <= length:
        yield fault_of(client, "entry_changed", broken)
    elif broken is not None or appended(client) > length:
        yield fault_of(client, "entries_missing", length + 1)


def appended(client: Client) -> int:
    """How many entries were stored, as the audit has it."""
    told = AuditEvent.objects.filter(
        practice_id=client.practice_id, client_id=client.id, verb="did", what__startswith=APPENDED
    )
    words = (what.removeprefix(APPENDED) for what in told.values_list("what", flat=True))
    counts = [word.partition(":")[0] for word in words]
    return sum(int(count) for count in counts if count.isdecimal())
