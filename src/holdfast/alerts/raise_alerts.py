"""Raising: one alert for each cause that cannot wait, once."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from holdfast import vault
from holdfast.alerts.authorship import NOTHING, Said
from holdfast.alerts.cause_digest import blinded, bound_to
from holdfast.alerts.models import OPEN, Alert, Recurrence, State
from holdfast.alerts.notify import tell, tell_again, tell_next
from holdfast.alerts.reading import about
from holdfast.alerts.sealed import written
from holdfast.circle.keys import key_of
from holdfast.circle.models import Client
from holdfast.kernel.briefing.briefing import Finding
from holdfast.kernel.content.urgency import RANK

RINGING = ("now", "today")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A finding that rings, with its cause as alerts know it, and what came in just now."""

    client: Client
    key: bytes
    finding: Finding
    cause: bytes
    at: datetime
    said: Said
    is_history: bool

    def sealed_for(self, alert_id: uuid.UUID) -> bytes:
        plain = written(self.finding, is_clients_own=self.said.is_clients_own(self.finding))
        return vault.seal(self.key, plain, bound_to(alert_id))


def raise_for(
    client: Client,
    findings: Iterable[Finding],
    *,
    at: datetime,
    history: frozenset[str] = frozenset(),
    said: Said = NOTHING,
) -> list[Alert]:
    """Raise what is new among the findings of urgency ``now`` or ``today``; gives those that ring.

    Call it in the transaction of the entry, under the client's lock. ``history`` are causes that
    were so long before they came in: they are remembered and do not ring, unless they become more
    urgent. One whose cause becomes ``now`` rings again, also when it was closed; who has it is
    told and goes on having it. What comes again while its alert is open is the same story, told
    to whoever has it; what the client says again once it was closed rings anew.
    """
    ringing = _by_cause(findings)
    if not ringing:
        return []
    key = key_of(client)
    causes = {cause: blinded(key, cause) for cause in ringing}
    alerts = _heard_of(client, causes.values())
    known, standing = _by_cause_of(alerts), _standing(alerts)
    rung = []
    for cause, finding in ringing.items():
        heard = Heard(
            client=client,
            key=key,
            finding=finding,
            cause=causes[cause],
            at=at,
            said=said,
            is_history=cause in history,
        )
        rung += _rung(heard, known.get(heard.cause), standing.get((finding.key, finding.labels)))
    return rung


def _rung(heard: Heard, known: Alert | None, standing: Alert | None) -> list[Alert]:
    """The alert that rings for it, if one does, with whoever is to know told of it."""
    if known is None and standing is not None:
        _join(standing, heard)
        return _again(standing, heard, is_new=heard.said.is_new_in(heard.finding))
    if known is not None:
        return _again(known, heard, is_new=heard.said.is_said_again_in(heard.finding))
    alert = _made(heard)
    if alert.state == State.HISTORY:
        return []
    tell_next(alert, heard.client, at=heard.at)
    return [alert]


def _again(alert: Alert, heard: Heard, *, is_new: bool) -> list[Alert]:
    is_worse = _has_worsened(alert, heard)
    is_new = is_new and not heard.is_history
    if is_new and not alert.is_open:
        alert.raised_at = heard.at
        _open_again(alert)
        is_worse = True
    alert.save()
    if is_worse and alert.state != State.HISTORY:
        tell(alert, heard.client, at=heard.at)
        return [alert]
    if is_new:
        tell_again(alert, heard.client, at=heard.at)
        return [alert]
    return []


def _by_cause(findings: Iterable[Finding]) -> dict[str, Finding]:
    """The most urgent finding of each cause that rings."""
    ringing = [one for one in findings if one.urgency in RINGING]
    ringing.sort(key=lambda one: RANK[one.urgency], reverse=True)
    return {one.cause: one for one in ringing}


def _heard_of(client: Client, causes: Iterable[bytes]) -> list[Alert]:
    """What is open, and what rang or came again for one of the causes; one question, whatever."""
    wanted = list(causes)
    rang_for_them = Q(cause__in=wanted) | Q(recurrences__cause__in=wanted)
    alerts = Alert.objects.filter(practice_id=client.practice_id, client=client)
    found = alerts.filter(rang_for_them | Q(state__in=OPEN)).distinct()
    return list(found.prefetch_related("recurrences").select_related("client"))


def _by_cause_of(alerts: Iterable[Alert]) -> Mapping[bytes, Alert]:
    """By each of its causes, the one it was raised for and those that came to it since."""
    found: dict[bytes, Alert] = {}
    for alert in alerts:
        found |= {bytes(one.cause): alert for one in alert.recurrences.all()}
        found[bytes(alert.cause)] = alert
    return found


def _standing(alerts: Iterable[Alert]) -> Mapping[tuple[str, tuple[str, ...]], Alert]:
    """What is open, by what it is about and by its labels: nothing private joins what is not."""
    said = ((about(alert), alert) for alert in alerts if alert.is_open)
    return {(one.key, one.labels): alert for one, alert in said}


def _made(heard: Heard) -> Alert:
    id_ = uuid.uuid4()
    return Alert.objects.create(
        id=id_,
        practice_id=heard.client.practice_id,
        client=heard.client,
        cause=heard.cause,
        urgency=heard.finding.urgency,
        state=State.HISTORY if heard.is_history else State.RAISED,
        sealed=heard.sealed_for(id_),
        raised_at=heard.at,
    )


def _join(alert: Alert, heard: Heard) -> None:
    """The alert is about it as it is now."""
    Recurrence.objects.create(
        practice_id=alert.practice_id, alert=alert, cause=heard.cause, at=heard.at
    )
    alert.sealed = heard.sealed_for(alert.id)


def _has_worsened(alert: Alert, heard: Heard) -> bool:
    """Moves a known alert to ``now``, counted from this moment; whether it moved.

    What was answered under the same cause before is worse now, so a closed one is open again.
    """
    if (alert.urgency, heard.finding.urgency) != ("today", "now"):
        return False
    alert.urgency = "now"
    if alert.state != State.HISTORY or not heard.is_history:
        alert.raised_at = heard.at
        if alert.state != State.HAD:
            _open_again(alert)
    return True


def _open_again(alert: Alert) -> None:
    """Nobody has seen what it has become."""
    alert.state = State.RAISED
    alert.delivered_at = None
    alert.seen_at = alert.seen_by = alert.had_at = alert.had_by = alert.had_until = None
    alert.had_entry = alert.handed_to = alert.tried_at = alert.tried_by = alert.again_at = None
    alert.closed_at = alert.closed_by = alert.closing_entry = None
