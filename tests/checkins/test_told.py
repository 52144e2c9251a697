"""Each sentence is true of what is known at that moment: queued, sent, given up, seen, acting."""

from datetime import timedelta

import pytest
from django.utils import timezone
from tests.cast import cast, make_person
from tests.record.said import client_says, entry

from holdfast import alerts
from holdfast.checkins.told import honest, next_told, told_to
from holdfast.people.models import Practice
from holdfast.post.models import Delivery
from holdfast.record import alarm

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    here = cast()
    make_person(here.practice, "therapist", "Ines Vale", "ines@kelp.example", 2)
    now = timezone.now()
    client_says(here, entry("signal", at=now), at=now)
    return here


def said(here):
    here.client.refresh_from_db()
    return [row["what"] for row in told_to(here.client)]


def one_alert(here):
    return alerts.open_of(here.client)[0]


def test_what_is_queued_is_on_its_way_and_no_more(here):
    assert said(here) == ["Message on its way to Tamsin Reed"]


@pytest.mark.parametrize("state", ["taken", "failed"])
def test_what_is_being_tried_is_on_its_way(here, state):
    Delivery.objects.update(state=state)
    assert said(here) == ["Message on its way to Tamsin Reed"]


def test_what_left_the_house_is_sent(here):
    Delivery.objects.update(state="sent", sent_at=timezone.now())
    assert said(here) == ["Message sent to Tamsin Reed"]


@pytest.mark.parametrize("state", ["gave_up", "put_away"])
def test_what_was_given_up_is_said_to_be(here, state):
    Delivery.objects.update(state=state)
    assert said(here) == ["A message to Tamsin Reed could not be delivered"]


def test_one_message_sent_does_not_speak_for_the_next(here):
    Delivery.objects.update(state="sent", sent_at=timezone.now())
    alerts.delivered(one_alert(here).id, at=timezone.now())
    alerts.escalate_due(one_alert(here).escalates_at)
    first, second = said(here)[:2]
    assert first == "Message sent to Tamsin Reed"
    assert second.startswith("Message on its way to ")


def test_who_looked_and_who_acts_are_named(here):
    alarm.act(one_alert(here), here.tamsin.reader, timezone.now(), "phone")
    assert said(here)[1:] == ["Seen by Tamsin Reed", "Tamsin Reed is doing something about it"]


def test_closed_nothing_waits_any_more(here):
    alarm.close(one_alert(here), here.tamsin.reader, timezone.now(), "called")
    assert said(here) == []


def test_where_nobody_could_be_told_it_says_so():
    here = cast()
    Practice.objects.update(on_call_email="")
    for person in (here.tamsin,):
        person.account.is_active = False
        person.account.save()
    now = timezone.now()
    here.client.refresh_from_db()
    client_says(here, entry("signal", at=now), at=now)
    assert said(here) == ["It stands on your practice's list; no message could be sent"]


def test_when_somebody_else_is_told_is_said_and_only_while_it_is_ahead(here):
    now = timezone.now()
    assert "a message goes to someone else too" in next_told(here.client, now)
    assert next_told(here.client, now + timedelta(days=30)) == ""
    alarm.see(one_alert(here), here.tamsin.reader, now)
    assert next_told(here.client, now) == ""


def test_a_practice_without_hours_promises_none(here):
    Practice.objects.update(staffed_hours={})
    here.client.refresh_from_db()
    assert "has not said when somebody is at work" in honest(here.client, timezone.now())
    assert "not watched all the time" in honest(here.client, timezone.now())
