"""After the entries: where the client stands now, and who must know."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from holdfast import alerts
from holdfast.alerts.authorship import said
from holdfast.alerts.models import Alert
from holdfast.circle.models import Client
from holdfast.kernel.briefing.briefing import Finding
from holdfast.kernel.entries import Entry
from holdfast.record.briefing import Considered
from holdfast.record.entry.kept_entry import feeding
from holdfast.record.keeping.ledger import Ledger
from holdfast.record.keeping.sealing import ClientSeal
from holdfast.record.keeping.snapshots import keep
from holdfast.record.keeping.standings import stand
from holdfast.record.settings import habits


def settle(
    client: Client,
    ledger: Ledger,
    considered: Considered,
    seal: ClientSeal,
    *,
    is_history: bool = False,
    fresh: Sequence[Entry] = (),
) -> list[Alert]:
    """Standing, kept briefing, alerts and deliveries of what the entries come to.

    ``fresh`` are the entries that have just come in. Call it under the client's lock, in the
    transaction of the entries. Gives the alerts that rang.
    """
    stand(client, ledger, considered, seal)
    keep(client, ledger, seal)
    findings, at = considered.briefing.findings, considered.briefing.at
    entries = feeding(ledger.kept)
    old = _old_causes(findings, entries, at) if is_history else frozenset()
    heard = said(fresh, entries)
    return alerts.raise_for(client, findings, at=at, history=old, said=heard)


def _old_causes(
    findings: Sequence[Finding], entries: Sequence[Entry], at: datetime
) -> frozenset[str]:
    """Causes whose newest fact is as old as history that no longer rings."""
    oldest = at - timedelta(hours=habits().history_rings_under_hours)
    times = {entry.id: entry.at for entry in entries}
    return frozenset(one.cause for one in findings if not _is_recent(one, times, oldest))


def _is_recent(finding: Finding, times: dict[str, datetime], oldest: datetime) -> bool:
    facts = [times[why.entry] for why in finding.why if why.entry in times]
    return any(at > oldest for at in facts)
