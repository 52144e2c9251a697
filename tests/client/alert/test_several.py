"""Several alerts of one client are one thread, and one contact answers what is ticked."""

import pytest
from django.utils import timezone
from tests.cast import signed_in
from tests.client.alert.page import FULL, contacts

from holdfast import alerts
from holdfast.alerts.models import Alert, State
from holdfast.record import alarm

pytestmark = pytest.mark.django_db


def test_all_that_is_open_stands_together_what_nobody_has_first(here, two):
    first, second = two
    tamsin = signed_in(here.tamsin)
    alarm.have([second], here.tamsin.reader, timezone.now())
    page = tamsin.get(f"/alerts/{first.id}/")
    assert [one.alert.id for one in page.context["signals"]] == [first.id, second.id]
    assert "2 signals, one thread" in page.content.decode()
    assert alerts.about(second).title in page.content.decode()


def test_one_contact_closes_several_and_is_one_entry(here, two):
    first, _second = two
    tamsin = signed_in(here.tamsin)
    address = f"/alerts/{first.id}/"
    page = tamsin.get(address)
    sent = FULL | {"token": page.context["token"], "about": page.context["ticked"]}
    for _ in range(2):
        assert tamsin.post(f"{address}contact/", sent).status_code == 302
    (contact,) = contacts(here)
    closed = Alert.objects.filter(state=State.CLOSED)
    assert {str(one.closing_entry) for one in closed} == {contact.id}
    assert closed.count() == 2


def test_what_is_not_ticked_stays_open(here, two):
    first, second = two
    sent = FULL | {"about": [str(first.id)]}
    signed_in(here.tamsin).post(f"/alerts/{first.id}/contact/", sent)
    second.refresh_from_db()
    assert second.state != State.CLOSED
