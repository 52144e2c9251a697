"""Raising: one alert for each cause that cannot wait, once."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from datetime import datetime

from holdfast import vault
from holdfast.alerts.cause import blinded, bound_to
from holdfast.alerts.models import Alert, State
from holdfast.alerts.sealed import written
from holdfast.alerts.telling import tell
from holdfast.circle.keys import key_of
from holdfast.circle.models import Client
from holdfast.kernel.briefing import Finding
from holdfast.kernel.urgency import RANK

RINGING = ("now", "today")


def raise_for(
    client: Client,
    findings: Iterable[Finding],
    *,
    at: datetime,
    history: frozenset[str] = frozenset(),
) -> list[Alert]:
    """Raise what is new among the findings of urgency ``now`` or ``today``; gives those that ring.

    Call it in the transaction of the entry, under the client's lock. ``history`` are causes that
    were so long before they came in: they are remembered and do not ring, unless they become more
    urgent. One whose cause becomes ``now`` rings again, also when it was closed; who has it is
    told and goes on having it.
    """
    ringing = _by_cause(findings)
    if not ringing:
        return []
    key = key_of(client)
    known = _known(client, [blinded(key, cause) for cause in ringing])
    rung = []
    for cause, finding in ringing.items():
        alert = known.get(blinded(key, cause))
        if alert is None:
            alert = _made(client, key, finding, at, is_history=cause in history)
        elif not _has_worsened(alert, finding, at, is_history=cause in history):
            continue
        if alert.state != State.HISTORY:
            rung.append(alert)
    for alert in rung:
        tell(alert, client, at=at)
    return rung


def _by_cause(findings: Iterable[Finding]) -> dict[str, Finding]:
    """The most urgent finding of each cause that rings."""
    ringing = [one for one in findings if one.urgency in RINGING]
    ringing.sort(key=lambda one: RANK[one.urgency], reverse=True)
    return {one.cause: one for one in ringing}


def _known(client: Client, causes: list[bytes]) -> Mapping[bytes, Alert]:
    alerts = Alert.objects.filter(practice_id=client.practice_id, client=client, cause__in=causes)
    return {bytes(alert.cause): alert for alert in alerts}


def _made(client: Client, key: bytes, finding: Finding, at: datetime, *, is_history: bool) -> Alert:
    id_ = uuid.uuid4()
    return Alert.objects.create(
        id=id_,
        practice_id=client.practice_id,
        client=client,
        cause=blinded(key, finding.cause),
        urgency=finding.urgency,
        state=State.HISTORY if is_history else State.RAISED,
        sealed=vault.seal(key, written(finding), bound_to(id_)),
        raised_at=at,
    )


def _has_worsened(alert: Alert, finding: Finding, at: datetime, *, is_history: bool) -> bool:
    """Moves a known alert to ``now``, counted from this moment; whether it moved.

    What was answered under the same cause before is worse now, so a closed one is open again.
    """
    if (alert.urgency, finding.urgency) != ("today", "now"):
        return False
    alert.urgency = "now"
    if alert.state != State.HISTORY or not is_history:
        alert.raised_at = at
        if alert.state != State.HAD:
            _open_again(alert)
    alert.save()
    return True


def _open_again(alert: Alert) -> None:
    """Nobody has seen what it has become."""
    alert.state = State.RAISED
    alert.delivered_at = None
    alert.seen_at = alert.seen_by = alert.had_at = alert.had_by = alert.had_until = None
    alert.had_entry = alert.handed_to = alert.tried_at = alert.tried_by = alert.again_at = None
    alert.closed_at = alert.closed_by = alert.closing_entry = None
