"""Only who was told can move it."""

import pytest
from tests.record.alarm.thread import SPOKE, alert_of, have, thread
from tests.record.said import NOON

from holdfast.alerts.models import State
from holdfast.record import Refused, alarm
from holdfast.record.alarm import NextSteps
from holdfast.record.models import Entry

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("who", ["clem", "petra", "otto", "ada"])
def test_it_is_not_for_anyone_else(here, who):
    reader, steps = getattr(here, who).reader, NextSteps(has_asked_trusted=True)
    for move in (
        lambda: alarm.look(thread(here), reader, NOON),
        lambda: alarm.have(thread(here), reader, NOON),
        lambda: alarm.hand_on(thread(here), reader, NOON, here.tamsin.account.id),
        lambda: alarm.tried(thread(here), reader, NOON, steps),
        lambda: alarm.contact(thread(here), reader, NOON, "done", **SPOKE),
    ):
        with pytest.raises(Refused):
            move()
    assert alert_of(here).state == State.RAISED
    assert Entry.objects.filter(kind="contact").count() == 0


def test_a_colleague_who_was_not_told_is_not_offered_it(here, noa):
    with pytest.raises(Refused):
        have(here, 2, noa)
