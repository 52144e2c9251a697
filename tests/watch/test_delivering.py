"""Messages of an alert are tried until somebody has the alert, whatever mail server or clock."""

from datetime import timedelta

import pytest
from django.utils import timezone
from tests.cast import cast, make_person
from tests.harness.mail import Mailbox
from tests.record.said import client_says, entry

from holdfast import alerts, post
from holdfast.alerts.models import Alert
from holdfast.people.end_membership import end_membership
from holdfast.post.models import Delivery, State
from holdfast.record import alarm
from holdfast.watch.steps import deliver_due
from holdfast.watch.worker import Worker

pytestmark = pytest.mark.django_db(transaction=True)
TO_TAMSIN = "tamsin@kelp.example"
LINE = "on-call@kelp.example"
REFUSES = "554 5.7.1 relay access denied"


@pytest.fixture
def here():
    here = cast()
    client_says(here, entry("signal", at=(now := timezone.now())), at=now)
    return here


def turns(count, *, begin=timedelta()):
    """A worker that comes back every quarter of an hour."""
    for turn in range(count):
        ahead = begin + timedelta(minutes=15 * turn)
        Worker(now=lambda ahead=ahead: timezone.now() + ahead, steps=[deliver_due]).turn()


def to_tamsin():
    return Delivery.objects.get(alert_id=Alert.objects.get().id, to=str(tamsin_of()))


def tamsin_of():
    from holdfast.people.models import Account

    return Account.objects.get(email=TO_TAMSIN).id


def test_a_server_that_refuses_everybody_for_a_day_loses_no_message(here, mail: Mailbox):
    mail.refusal = REFUSES
    Delivery.objects.update(attempts=post.patience.patience().attempts + 60)
    turns(5)
    assert to_tamsin().state == State.FAILED
    mail.refusal = None
    turns(1, begin=timedelta(hours=3))
    assert len(mail.sent_to(TO_TAMSIN)) == 1
    assert Alert.objects.get().state == "delivered"


def test_once_somebody_has_it_no_more_is_tried(here, mail: Mailbox):
    mail.refusal = REFUSES
    turns(2)
    alarm.have([Alert.objects.get()], by=here.tamsin.reader, at=timezone.now())
    mail.refusal = None
    turns(1, begin=timedelta(hours=2))
    assert mail.messages == []
    assert to_tamsin().state == State.SETTLED


def test_a_message_for_somebody_who_left_goes_nowhere_and_is_shown(here, mail: Mailbox):
    end_membership(here.tamsin.membership, by=here.ada.reader, at=timezone.now())
    turns(1)
    assert mail.sent_to(TO_TAMSIN) == []
    shown = post.undeliverable(here.practice.id).get()
    assert (shown.to, shown.last_error) == (str(here.tamsin.account.id), "NoAddress")


@pytest.mark.parametrize("hours", [-1, 1])
def test_a_worker_whose_clock_stands_wrong_delivers_at_once(here, mail: Mailbox, hours):
    Worker(now=lambda: timezone.now() + timedelta(hours=hours), steps=[deliver_due]).turn()
    mail.wait_for(1, to=TO_TAMSIN)


def line_reads(mail: Mailbox) -> str:
    return mail.wait_for(1, to=LINE)[0].text


def test_the_practices_line_is_told_whom_to_ring_and_of_no_client(here, mail: Mailbox):
    alerts.escalate_due(timezone.now() + timedelta(hours=1))
    turns(1, begin=timedelta(hours=1))
    said = line_reads(mail)
    assert "Please ring Tamsin Reed;" in said
    assert here.client.code not in said
    assert "Clementine" not in said


def test_it_is_told_to_ring_whoever_has_it_by_the_time_it_goes_out(here):
    noa = make_person(here.practice, "therapist", "Noa Vale", "noa@kelp.example", 2)
    at = timezone.now() + timedelta(days=4)  # staffed minutes are over at any hour of any week
    alerts.escalate_due(at)
    alert = Alert.objects.get()
    assert alerts.to_ring(alert.id, here.practice.id, at) == "Tamsin Reed"
    alarm.have([alert], by=noa.reader, at=at)
    assert alerts.to_ring(alert.id, here.practice.id, at) == "Noa Vale"


def test_of_another_practices_alert_nobody_is_named(here):
    elsewhere = here.otto.membership.practice_id
    assert alerts.to_ring(Alert.objects.get().id, elsewhere, timezone.now()) == ""
