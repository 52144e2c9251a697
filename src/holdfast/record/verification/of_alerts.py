"""One client's alerts, and who was told: what briefings, messages and the audit know of them.

A kept briefing is sealed and rests on the chain, so each of its findings that rings must have its
alert. Whoever was told stands in a numbered row, and has a message.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from uuid import UUID

import msgspec
from django.db.models import Count, Max

from holdfast.alerts.cause_digest import blinded
from holdfast.alerts.models import Alert, Recurrence, Telling
from holdfast.alerts.raise_alerts import RINGING
from holdfast.audit.models import AuditEvent
from holdfast.circle.models import Client
from holdfast.kernel.briefing.briefing import Briefing
from holdfast.library.known import known
from holdfast.post import ON_CALL
from holdfast.post.models import Delivery
from holdfast.record.keeping.sealing import seal_of
from holdfast.record.models import KeptBriefing
from holdfast.record.verification.faults import Fault, fault_of

ABOUT_AN_ALERT = "see alert "
BRIEFINGS_AT_ONCE = 20


def faults_of_alerts(client: Client) -> Iterator[Fault]:
    alerts = Alert.objects.filter(practice_id=client.practice_id, client=client)
    known = set(alerts.values_list("id", flat=True))
    missing = [*_causes_without_alert(client), *_seen_and_gone(client, known)]
    yield from (fault_of(client, "alert_missing", one) for one in missing)
    yield from (fault_of(client, "telling_missing", one) for one in _gaps(client))
    yield from (fault_of(client, "message_missing", one) for one in _told_without_message(client))


def _causes_without_alert(client: Client) -> Iterator[UUID]:
    """Kept briefings in which something rang that has no alert and joined none."""
    if client.erased_at is not None:
        return
    seal = seal_of(client)
    causes = _causes_known(client)
    kept = KeptBriefing.objects.filter(practice_id=client.practice_id, client=client)
    for row in kept.order_by("at").iterator(BRIEFINGS_AT_ONCE):
        written = zlib.decompress(seal.unseal(row.sealed, "briefing", row.id))
        findings = msgspec.json.decode(written, type=known(Briefing)).findings
        rang = {blinded(seal.key, one.cause) for one in findings if one.urgency in RINGING}
        if rang - causes:
            yield row.id


def _causes_known(client: Client) -> set[bytes]:
    """What alerts were raised for, and what came again while one was open."""
    alerts = Alert.objects.filter(practice_id=client.practice_id, client=client)
    again = Recurrence.objects.filter(practice_id=client.practice_id, alert__client=client)
    known = alerts.values_list("cause", flat=True).union(again.values_list("cause", flat=True))
    return {bytes(cause) for cause in known}


def _seen_and_gone(client: Client, known: set[UUID]) -> Iterator[UUID]:
    """Alerts that somebody has seen, as the audit has it, and that are not there."""
    seen = AuditEvent.objects.filter(
        practice_id=client.practice_id, client_id=client.id, what__startswith=ABOUT_AN_ALERT
    )
    for what in seen.values_list("what", flat=True):
        alert_id = UUID(what.removeprefix(ABOUT_AN_ALERT))
        if alert_id not in known:
            yield alert_id


def _gaps(client: Client) -> Iterator[UUID]:
    """Alerts of which somebody was told whose row is not there: their steps are not in a row."""
    told = Telling.objects.filter(practice_id=client.practice_id, alert__client=client)
    counted = told.values("alert_id").annotate(rows=Count("id"), last=Max("step"))
    for one in counted:
        if one["rows"] != one["last"] + 1:
            yield one["alert_id"]


def _told_without_message(client: Client) -> Iterator[UUID]:
    told = Telling.objects.filter(practice_id=client.practice_id, alert__client=client)
    for alert_id, account_id in told.values_list("alert_id", "account_id"):
        to = str(account_id or ON_CALL)
        sent = Delivery.objects.filter(practice_id=client.practice_id, alert_id=alert_id, to=to)
        if not sent.exists():
            yield alert_id
