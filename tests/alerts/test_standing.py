"""Where an alert stands, said to people."""

import pytest
from tests.cast import cast
from tests.record.said import after, client_says, phq9

from holdfast import alerts
from holdfast.alerts.models import Alert, Telling
from holdfast.record import alarm

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    found = cast()
    client_says(found, phq9(2))
    return found


def words():
    (alert,) = Alert.objects.select_related("seen_by", "acting_by", "closed_by")
    return alerts.standing_of([alert])[alert.id]


def test_who_was_told_and_that_nobody_has_looked(here):
    assert words() == "Tamsin Reed was told; nobody has looked yet"


def test_several_who_were_told_are_all_named(here):
    alerts.escalate_due(after(days=3))
    assert "were told; nobody has looked yet" in words()


def test_nobody_told_is_said(here):
    Telling.objects.all().delete()
    assert words() == "Nobody has been told yet"


def test_who_has_looked_who_acts_and_who_closed_it(here):
    alert, tamsin = Alert.objects.get(), here.tamsin.reader
    alarm.see(alert, tamsin, after(minutes=2))
    assert words() == "Seen by Tamsin Reed"
    alarm.act(alert, tamsin, after(minutes=3), "phone")
    assert words() == "Tamsin Reed is acting"
    alarm.close(alert, tamsin, after(minutes=4), "Spoke.")
    assert words() == "Closed by Tamsin Reed"


def test_nothing_asked_nothing_said():
    assert alerts.standing_of([]) == {}
