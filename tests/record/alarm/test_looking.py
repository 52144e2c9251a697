"""Whoever looks is named, has nothing and stops nothing."""

import pytest
from tests.record.alarm.thread import alert_of, contacts, thread, told
from tests.record.said import after

from holdfast import alerts
from holdfast.alerts.models import State
from holdfast.audit.models import AuditEvent
from holdfast.record import alarm

pytestmark = pytest.mark.django_db


def test_who_looks_first_stays_named_and_nobody_has_it(here, noa):
    alerts.escalate_due(after(minutes=15))
    alarm.look(thread(here), here.tamsin.reader, after(minutes=20))
    alarm.look(thread(here), noa.reader, after(minutes=30))
    seen = alert_of(here)
    assert (seen.state, seen.seen_by, seen.seen_at) == (
        State.SEEN,
        here.tamsin.account,
        after(minutes=20),
    )
    assert not seen.is_had(after(minutes=31))


def test_looking_stops_no_chase(here, noa):
    alarm.look(thread(here), here.tamsin.reader, after(minutes=2))
    alerts.escalate_due(after(minutes=15))
    assert told() == ["Tamsin Reed", "Noa"]


def test_looking_writes_no_entry_and_is_audited(here):
    alarm.look(thread(here), here.tamsin.reader, after(minutes=2))
    assert contacts(here) == []
    assert AuditEvent.objects.filter(what=f"see alert {alert_of(here).id}").count() == 1
