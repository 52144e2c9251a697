"""Alerts and chart move together, all of them or none."""

import pytest
from tests.record.alarm.thread import SPOKE, alert_of, contact, contacts, have, thread, tried
from tests.record.said import NOON, after, client_says, entry

from holdfast.alerts import transitions
from holdfast.alerts.models import Alert, State
from holdfast.record import Refused, alarm

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("move", ["have", "tried", "close", "hand_on"])
def test_cut_off_in_the_middle_neither_alert_nor_chart_has_moved(here, noa, monkeypatch, move):
    def cut(*_args, **_kwargs):
        raise KeyboardInterrupt

    moves = {
        "have": lambda: have(here),
        "tried": lambda: tried(here, has_asked_trusted=True),
        "close": lambda: contact(here),
        "hand_on": lambda: alarm.hand_on(thread(here), here.tamsin.reader, NOON, noa.account.id),
    }
    monkeypatch.setattr(transitions, move, cut)
    with pytest.raises(KeyboardInterrupt):
        moves[move]()
    assert alert_of(here).state == State.RAISED
    assert contacts(here) == []


def test_where_another_was_closed_meanwhile_none_is(here):
    client_says(here, entry("signal", level="urgent", at=after(minutes=1)), at=after(minutes=1))
    first, second = thread(here)
    alarm.contact([second], here.tamsin.reader, after(minutes=5), "Spoke.", **SPOKE)
    with pytest.raises(Refused):
        contact(here)
    assert Alert.objects.get(id=first.id).state != State.CLOSED
    assert len(contacts(here)) == 1
