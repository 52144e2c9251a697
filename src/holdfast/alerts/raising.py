"""Raising: one alert for each cause that cannot wait, once."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from datetime import datetime

from holdfast import vault
from holdfast.alerts.cause import blinded, bound_to
from holdfast.alerts.models import UNSEEN, Alert, State
from holdfast.alerts.sealed import written
from holdfast.alerts.telling import tell_next
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
    urgent. One whose cause becomes ``now`` waits to be seen again, unless someone is acting.
    """
    ringing = _by_cause(findings)
    if not ringing:
        return []
    key = key_of(client)
    known = _known(client, [blinded(key, cause) for cause in ringing])
    raised = []
    for cause, finding in ringing.items():
        alert = known.get(blinded(key, cause))
        if alert is None:
            alert = _made(client, key, finding, at, is_history=cause in history)
        elif not _has_worsened(alert, finding, at, is_history=cause in history):
            continue
        if alert.state in UNSEEN:
            raised.append(alert)
    for alert in raised:
        tell_next(alert, client, at=at)
    return raised


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
    """Moves a known alert that is not closed to ``now``; whether it moved."""
    if (alert.urgency, finding.urgency) != ("today", "now") or alert.state == State.CLOSED:
        return False
    alert.urgency = "now"
    if alert.state == State.HISTORY and not is_history:
        alert.state, alert.raised_at = State.RAISED, at
    elif alert.state == State.SEEN:
        alert.state = State.RAISED
    alert.save(update_fields=["urgency", "state", "raised_at"])
    return True
