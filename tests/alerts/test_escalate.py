"""Several workers, killed and started again: every person is told once."""

from datetime import UTC, datetime, timedelta
from threading import Thread

import pytest
from django.db import connection
from tests.alerts.found import finding
from tests.cast import cast, make_person
from tests.record.said import NOON, after

from holdfast import alerts
from holdfast.alerts import notify, transitions
from holdfast.alerts.models import Alert, Telling
from holdfast.circle.erasure import erase
from holdfast.post.models import Delivery

NIGHT = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)


def ringing():
    here = cast()
    make_person(here.practice, "therapist", "Noa", "noa@kelp.example", 2)
    alerts.raise_for(here.client, [finding()], at=NOON)
    return here


def have(here, at=None, who=None):
    person, at = who or here.tamsin, at or after(minutes=3)
    alert, until = Alert.objects.get(), at + timedelta(minutes=15)
    transitions.have(alert, by=person.account.id, at=at, until=until, entry=alert.id)


def told():
    tellings = Telling.objects.order_by("step").select_related("account")
    return [one.account.name if one.account else None for one in tellings]


@pytest.mark.django_db
def test_looking_is_not_having():
    here = ringing()
    transitions.look(Alert.objects.get(), by=here.tamsin.account.id, at=after(minutes=3))
    assert alerts.escalate_due(after(minutes=15)) == 1
    assert told() == ["Tamsin Reed", "Noa"]


@pytest.mark.django_db
def test_while_somebody_has_it_nobody_else_is_told():
    have(ringing())
    assert alerts.escalate_due(after(minutes=17)) == 0
    assert told() == ["Tamsin Reed"]


@pytest.mark.django_db
def test_whose_time_ran_out_is_told_that_nobody_has_it_now():
    have(ringing())
    assert alerts.escalate_due(after(minutes=18)) == 1
    assert told() == ["Tamsin Reed", "Noa", "Tamsin Reed"]
    assert [one.template for one in Delivery.objects.order_by("created_at", "occasion")] == [
        "alert",
        "alert",
        "alert_left",
    ]


@pytest.mark.django_db
def test_once_it_is_closed_nobody_else_is_told():
    here, alert = ringing(), Alert.objects.get()
    transitions.close(alert, by=here.tamsin.account.id, at=after(minutes=3), entry=alert.id)
    assert alerts.escalate_due(after(hours=9)) == 0
    assert told() == ["Tamsin Reed"]


@pytest.mark.django_db
def test_when_the_time_runs_out_the_next_person_is_told_at_once_and_it_is_nobodys():
    have(ringing())
    assert alerts.escalate_due(after(minutes=18)) == 1
    assert told()[:2] == ["Tamsin Reed", "Noa"]
    stored = Alert.objects.get()
    assert (stored.state, stored.had_by, stored.had_until) == ("seen", None, None)
    assert stored.seen_by.name == "Tamsin Reed"
    assert [one.did for one in alerts.deeds_of([stored])] == ["looked", "had", "ran_out"]


@pytest.mark.django_db
def test_also_at_night_when_nobody_is_at_work():
    here = ringing()
    have(here, at=NIGHT)
    assert alerts.escalate_due(NIGHT + timedelta(minutes=15)) == 1
    assert told()[:2] == ["Tamsin Reed", "Noa"]


@pytest.mark.django_db
def test_and_then_the_practices_line_as_for_one_that_nobody_took():
    have(ringing())
    for minutes in (18, 33, 60):
        alerts.escalate_due(after(minutes=minutes))
    assert told() == ["Tamsin Reed", "Noa", "Tamsin Reed", None]


@pytest.mark.django_db
def test_where_everyone_was_told_they_are_told_again_each_time_somebody_lets_it_run_out():
    here = ringing()
    for minutes in (15, 60):
        alerts.escalate_due(after(minutes=minutes))
    assert told() == ["Tamsin Reed", "Noa", None]
    for round_, hours in enumerate((2, 3), start=1):
        have(here, at=after(hours=hours))
        assert alerts.escalate_due(after(hours=hours, minutes=15)) == 1
        again = Delivery.objects.filter(template="alert_left")
        assert again.count() == 2 * round_
    assert len(told()) == 9


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
        patch.setattr(notify, "_told", cut)
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
