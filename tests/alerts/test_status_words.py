"""Where an alert stands, said to people."""

import pytest
from tests.cast import cast
from tests.record.said import after, client_says, phq9

from holdfast import alerts
from holdfast.alerts.models import Alert, Telling
from holdfast.record import alarm

pytestmark = pytest.mark.django_db

ASSESSED = {"assessment": "no plan", "plan": "call at ten"}


@pytest.fixture
def here():
    found = cast()
    client_says(found, phq9(2))
    return found


def words():
    (alert,) = Alert.objects.select_related("had_by", "handed_to", "closed_by")
    return alerts.standing_of([alert], after(minutes=5))[alert.id]


def test_who_was_told_and_that_nobody_has_it(here):
    assert words() == "Tamsin Reed was told; nobody has it yet"


def test_several_who_were_told_are_all_named(here):
    alerts.escalate_due(after(days=3))
    assert "were told; nobody has it yet" in words()


def test_nobody_told_is_said(here):
    Telling.objects.all().delete()
    assert words() == "Nobody has been told yet"


def test_who_has_it_until_when_and_who_closed_it(here):
    thread, tamsin = [Alert.objects.get()], here.tamsin.reader
    alarm.look(thread, tamsin, after(minutes=2))
    assert words() == "Tamsin Reed was told; nobody has it yet"
    alarm.have(thread, tamsin, after(minutes=3))
    assert words() == "Tamsin Reed has it until 20:18"
    alarm.contact(thread, tamsin, after(minutes=4), "Spoke.", way="phone", **ASSESSED)
    assert words() == "Closed by Tamsin Reed"


def test_a_promise_that_is_over_is_nobodys_also_where_no_worker_was(here):
    alarm.have([Alert.objects.get()], here.tamsin.reader, after(minutes=-20))
    assert words() == "Tamsin Reed was told; nobody has it yet"


def test_nothing_asked_nothing_said():
    assert alerts.standing_of([]) == {}
