"""Who is told first, who next, and what they are told."""

from datetime import UTC, datetime

import pytest
from tests.alerts.found import finding
from tests.cast import cast, make_person
from tests.record.said import NOON, after

from holdfast import alerts
from holdfast.alerts.models import Alert, State
from holdfast.circle.models import CareMember
from holdfast.people.models import Membership
from holdfast.post.models import Delivery

pytestmark = pytest.mark.django_db

NIGHT = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)


@pytest.fixture
def here():
    return cast()


@pytest.fixture
def noa(here):
    return make_person(here.practice, "therapist", "Noa", "noa@kelp.example", 2)


def ring(here, at=NOON, urgency="today"):
    (raised,) = alerts.raise_for(here.client, [finding(urgency=urgency)], at=at)
    return raised


def told(alert):
    """Names in order; None is the on-call line."""
    return [one.account and one.account.name for one in alerts.told_of(alert)]


def test_the_clients_therapist_is_told_at_once(here, noa):
    assert told(ring(here)) == ["Tamsin Reed"]


def test_a_delivery_holds_ids_and_a_fixed_word_only(here):
    alert = ring(here)
    delivery = Delivery.objects.get()
    assert (delivery.alert_id, delivery.to) == (alert.id, str(here.tamsin.account.id))
    assert (delivery.channel, delivery.template) == ("email", "alert")


def test_nobody_looks_and_the_next_is_told_after_15_minutes(here, noa):
    alert = ring(here)
    assert alert.escalates_at == after(minutes=15)
    assert alerts.escalate_due(after(minutes=14)) == 0
    assert alerts.escalate_due(after(minutes=15)) == 1
    assert told(alert) == ["Tamsin Reed", "Noa"]


def test_then_the_practices_line_after_an_hour(here, noa):
    alert = ring(here)
    for minutes in (15, 30, 59):
        alerts.escalate_due(after(minutes=minutes))
    assert told(alert) == ["Tamsin Reed", "Noa"]
    alerts.escalate_due(after(minutes=60))
    assert told(alert) == ["Tamsin Reed", "Noa", None]
    assert Delivery.objects.filter(to="on_call").count() == 1


def test_when_all_were_told_it_stays_open_and_nobody_is_told_again(here, noa):
    alert = ring(here)
    for hours in range(1, 30):
        alerts.escalate_due(after(hours=hours))
    assert told(alert) == ["Tamsin Reed", "Noa", None]
    stored = Alert.objects.get()
    assert (stored.state, stored.escalates_at) == (State.RAISED, None)


def test_a_worker_that_slept_for_hours_tells_person_and_line_together(here, noa):
    alert = ring(here)
    assert alerts.escalate_due(after(hours=2)) == 1
    assert told(alert) == ["Tamsin Reed", "Noa", None]


def test_at_night_the_next_person_waits_for_the_morning(here, noa):
    alert = ring(here, at=NIGHT)
    alerts.escalate_due(datetime(2026, 11, 25, 17, 14, tzinfo=UTC))
    assert told(alert) == ["Tamsin Reed"]
    alerts.escalate_due(datetime(2026, 11, 25, 17, 15, tzinfo=UTC))
    assert told(alert) == ["Tamsin Reed", "Noa"]


def test_at_night_the_line_hears_of_what_cannot_wait(here):
    alert = ring(here, at=NIGHT, urgency="now")
    alerts.escalate_due(datetime(2026, 11, 25, 9, 0, tzinfo=UTC))
    assert told(alert) == ["Tamsin Reed", None]


def test_where_nobody_can_be_told_the_line_is_at_once(here):
    CareMember.objects.all().delete()
    Membership.objects.update(on_call_order=None)
    assert told(ring(here)) == [None]


def test_where_there_is_not_even_a_line_the_alert_stands_all_the_same(here):
    CareMember.objects.all().delete()
    Membership.objects.update(on_call_order=None)
    here.practice.on_call_email = ""
    here.practice.save()
    here.client.refresh_from_db()
    alert = ring(here)
    assert told(alert) == []
    assert Alert.objects.get().state == State.RAISED


@pytest.fixture
def sol(here):
    """Named as who looks when nobody is at work."""
    sol = make_person(here.practice, "therapist", "Sol", "sol@kelp.example", None)
    here.practice.cover = sol.account
    here.practice.save()
    here.client.refresh_from_db()
    return sol


def test_the_one_named_as_cover_is_told_after_the_others(here, noa, sol):
    alert = ring(here)
    for minutes in (15, 30):
        alerts.escalate_due(after(minutes=minutes))
    assert told(alert) == ["Tamsin Reed", "Noa", "Sol"]


def test_at_night_the_one_named_as_cover_is_told_at_once(here, noa, sol):
    alert = ring(here, at=NIGHT)
    assert told(alert) == ["Tamsin Reed", "Sol"]


def test_what_nobody_saw_by_day_reaches_the_cover_when_the_day_closes(here, sol):
    five_to_five = datetime(2026, 11, 25, 0, 55, tzinfo=UTC)
    alert = ring(here, at=five_to_five)
    assert told(alert) == ["Tamsin Reed"]
    closes = datetime(2026, 11, 25, 1, 0, tzinfo=UTC)
    assert alert.escalates_at == closes
    alerts.escalate_due(closes)
    assert told(alert) == ["Tamsin Reed", "Sol"]


def test_who_is_the_clients_therapist_and_cover_too_is_told_once(here):
    here.practice.cover = here.tamsin.account
    here.practice.save()
    here.client.refresh_from_db()
    assert told(ring(here, at=NIGHT)) == ["Tamsin Reed"]


def test_nobody_of_another_practice_and_no_client_is_ever_told(here, noa):
    alert = ring(here)
    for hours in range(1, 5):
        alerts.escalate_due(after(hours=hours))
    assert {"Otto Vance", ""}.isdisjoint(told(alert))
