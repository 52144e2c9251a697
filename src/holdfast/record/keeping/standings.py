"""One row a client: where they stand, and each briefing that differs from the one before."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import msgspec

from holdfast.circle.models import Client
from holdfast.kernel.briefing.briefing import Briefing
from holdfast.record.briefing import Considered
from holdfast.record.entry.kept_entry import NOT_FOR_BRIEFINGS
from holdfast.record.keeping.kept_briefings import keep_briefing
from holdfast.record.keeping.ledger import Ledger
from holdfast.record.keeping.sealed_headlines import headlines, packed
from holdfast.record.keeping.sealing import ClientSeal
from holdfast.record.keeping.urgency_rank import most_urgent
from holdfast.record.models import Standing

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def stand(client: Client, ledger: Ledger, considered: Considered, seal: ClientSeal) -> None:
    """Write the standing; keep the briefing, sealed, if it says something new."""
    briefing = considered.briefing
    standing = Standing(
        practice_id=client.practice_id,
        client=client,
        seq=ledger.seq,
        at=briefing.at,
        phase=briefing.phase,
        urgency=most_urgent(briefing.findings),
        changes_at=briefing.changes_at,
        content_version=briefing.content_version,
        labels=labels_in(ledger),
        headlines=seal.seal(packed(headlines(considered)), "headlines"),
        fingerprint=_fingerprint(briefing, seal),
    )
    before = Standing.objects.filter(client=client).values_list("fingerprint", flat=True).first()
    standing.save(force_insert=before is None, force_update=before is not None)
    if before is None or bytes(before) != standing.fingerprint:
        keep_briefing(client, ledger, briefing, seal)


def labels_in(ledger: Ledger) -> list[str]:
    """Labels of what the standing rests on."""
    return sorted({one.entry.label for one in ledger.kept} - NOT_FOR_BRIEFINGS)


def _fingerprint(briefing: Briefing, seal: ClientSeal) -> bytes:
    """The same for two briefings that say the same, whenever they were made."""
    said = replace(briefing, at=EPOCH, changes_at=None)
    return seal.fingerprint(msgspec.json.encode(said))
