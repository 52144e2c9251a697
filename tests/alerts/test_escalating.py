"""Several workers, killed and started again: every person is told once."""

from threading import Thread

import pytest
from django.db import connection
from tests.alerts.found import finding
from tests.cast import cast, make_person
from tests.record.said import NOON, after

from holdfast import alerts
from holdfast.alerts import moving, telling
from holdfast.alerts.models import Alert, Telling
from holdfast.circle.erasure import erase
from holdfast.post.models import Delivery


def ringing():
    here = cast()
    make_person(here.practice, "therapist", "Noa", "noa@kelp.example", 2)
    alerts.raise_for(here.client, [finding()], at=NOON)
    return here


@pytest.mark.django_db
@pytest.mark.parametrize("move", ["see", "act", "close"])
def test_once_a_person_has_looked_nobody_else_is_told(move):
    here = ringing()
    alert = Alert.objects.get()
    more = {} if move == "see" else {"entry": alert.id}
    getattr(moving, move)(alert, by=here.tamsin.account.id, at=after(minutes=3), **more)
    assert alerts.escalate_due(after(hours=9)) == 0
    assert Telling.objects.count() == 1


@pytest.mark.django_db
def test_a_delivery_that_arrived_is_not_somebody_who_looked():
    ringing()
    alerts.delivered(Alert.objects.get().id, at=after(minutes=1))
    assert alerts.escalate_due(after(minutes=15)) == 1


@pytest.mark.django_db
def test_killed_between_queueing_and_noting_it_begins_again(monkeypatch):
    ringing()

    class PowerCut(BaseException):
        pass

    def cut(*_args, **_kwargs):
        raise PowerCut

    with monkeypatch.context() as patch, pytest.raises(PowerCut):
        patch.setattr(telling, "_told", cut)
        alerts.escalate_due(after(minutes=15))
    assert (Telling.objects.count(), Delivery.objects.count()) == (1, 1)
    assert alerts.escalate_due(after(minutes=15)) == 1
    assert (Telling.objects.count(), Delivery.objects.count()) == (2, 2)


@pytest.mark.django_db
def test_an_alert_of_an_erased_client_goes_to_nobody():
    here = ringing()
    erase(here.client, by=here.ada.reader, at=after(minutes=1))
    assert alerts.escalate_due(after(hours=9)) == 0


@pytest.mark.django_db
def test_only_what_is_due_is_touched_and_no_more_than_asked():
    here = ringing()
    for number in range(4):
        alerts.raise_for(here.client, [finding(cause=f"cause {number}")], at=after(minutes=number))
    assert alerts.escalate_due(after(minutes=16)) == 3
    assert alerts.escalate_due(after(minutes=19), limit=1) == 1
    assert alerts.escalate_due(after(minutes=19)) == 1


@pytest.mark.django_db(transaction=True)
def test_two_workers_at_once_tell_a_person_once():
    ringing()

    def work():
        alerts.escalate_due(after(minutes=15))
        connection.close()

    workers = [Thread(target=work) for _ in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert Telling.objects.count() == 2
    assert Delivery.objects.count() == 2
