"""Each sentence is true of what is known at that moment: queued, sent, given up, had, tried."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone
from tests.cast import cast, make_person
from tests.record.said import client_says, entry

from holdfast import alerts
from holdfast.checkins.told import headline, honest, next_told, told_to
from holdfast.people.models import Account, Practice
from holdfast.post.models import Delivery
from holdfast.pulse.models import Heartbeat
from holdfast.record import alarm
from holdfast.record.alarm import NextSteps

pytestmark = pytest.mark.django_db
FULL = {"way": "phone", "assessment": "no plan", "plan": "call at ten"}
NEXT = ("Ines Vale", "the practice's on-call line")  # by day the one, at night the other


@pytest.fixture
def here():
    here = cast()
    make_person(here.practice, "therapist", "Ines Vale", "ines@kelp.example", 2)
    now = timezone.now()
    client_says(here, entry("signal", at=now), at=now)
    return here


def said(here):
    here.client.refresh_from_db()
    return [one.state for one in told_to(here.client, timezone.now())]


def hour(here):
    return f"{timezone.now().astimezone(ZoneInfo(here.client.time_zone)):%H}:"


def one_alert(here):
    return alerts.open_of(here.client)[0]


def test_what_is_queued_is_on_its_way_and_no_more(here):
    assert said(here) == ["We are telling Tamsin Reed now. Nobody has answered yet."]


def test_while_no_message_goes_out_nobody_is_said_to_be_told(here):
    Heartbeat.objects.all().delete()
    (state,) = said(here)
    assert state.startswith("Messages do not go out just now, so Tamsin Reed may not know of it.")
    assert "We are telling" not in state


@pytest.mark.parametrize("state", ["taken", "failed"])
def test_what_is_being_tried_is_on_its_way(here, state):
    Delivery.objects.update(state=state)
    assert said(here) == ["We are telling Tamsin Reed now. Nobody has answered yet."]


def test_what_left_the_house_is_sent(here):
    Delivery.objects.update(state="sent", sent_at=timezone.now())
    (state,) = said(here)
    assert state.startswith(f"A message was sent to Tamsin Reed at {hour(here)}")


@pytest.mark.parametrize("state", ["gave_up", "put_away"])
def test_what_was_given_up_is_said_to_be(here, state):
    Delivery.objects.update(state=state)
    assert said(here) == [
        "A message to Tamsin Reed could not be delivered. Nobody has answered yet."
    ]


def test_one_message_sent_does_not_speak_for_the_next(here):
    Delivery.objects.update(state="sent", sent_at=timezone.now())
    alerts.delivered(one_alert(here).id, at=timezone.now())
    alerts.escalate_due(one_alert(here).escalates_at)
    (state,) = said(here)
    assert state.startswith("A message was sent to Tamsin Reed at ")
    assert any(f"We are telling {name} now." in state for name in NEXT)


def clock(here, at):
    return f"{at.astimezone(ZoneInfo(here.client.time_zone)):%H:%M}"


def test_who_looked_is_named_and_nobody_has_it(here):
    now = timezone.now()
    alarm.look([one_alert(here)], here.tamsin.reader, now)
    assert said(here) == [
        f"Tamsin Reed looked at it at {clock(here, now)}. Nobody has answered yet."
    ]


def test_what_came_after_somebody_looked_is_said_to_have_come_after(here):
    looked = timezone.now() + timedelta(minutes=2)
    before, after = looked - timedelta(minutes=1), looked + timedelta(minutes=4)
    client_says(here, entry("signal", at=before), at=before)
    alarm.look([one_alert(here)], here.tamsin.reader, looked)
    assert said(here) == [
        f"Tamsin Reed looked at it at {clock(here, looked)}. Nobody has answered yet."
    ]
    client_says(here, entry("signal", at=after), at=after)
    assert said(here) == [
        f"Tamsin Reed looked at it at {clock(here, looked)}, before it came again at "
        f"{clock(here, after)}. Nobody has answered yet."
    ]


def test_who_has_it_since_when_and_by_when_they_will_be_in_touch(here):
    here.client.time_zone = "Asia/Tokyo"
    here.client.save()
    now = timezone.now()
    alarm.have([one_alert(here)], here.tamsin.reader, now)
    until = now + timedelta(minutes=15)
    (state,) = said(here)
    assert state.startswith(f"Tamsin Reed has it since {clock(here, now)} and will be in touch by ")
    assert clock(here, until) in state


def test_a_promise_that_is_over_is_not_told_as_one(here):
    begun = timezone.now() - timedelta(minutes=16)
    alarm.have([one_alert(here)], here.tamsin.reader, begun)
    (state,) = said(here)
    assert state.startswith("Tamsin Reed had it until ")
    assert state.endswith("Nobody has it now.")


def test_after_a_try_that_failed_it_says_so_and_what_comes(here):
    now = timezone.now()
    alarm.have([one_alert(here)], here.tamsin.reader, now)
    steps = NextSteps(again_at=now + timedelta(hours=2))
    alarm.tried([one_alert(here)], here.tamsin.reader, now, steps)
    (state,) = said(here)
    assert "did not reach you, and means to try again at " in state
    assert clock(here, now + timedelta(hours=2)) in state
    assert "will be in touch by" not in state


def test_handed_on_it_names_to_whom_and_that_nobody_has_it(here):
    ines = Account.objects.get(name="Ines Vale")
    now = timezone.now()
    alarm.hand_on([one_alert(here)], here.tamsin.reader, now, ines.id)
    assert said(here) == ["It was handed on to Ines Vale. Nobody has answered yet."]


def test_answered_today_it_stays_and_says_by_whom(here):
    now = timezone.now()
    alarm.contact([one_alert(here)], here.tamsin.reader, now, "called", **FULL)
    assert said(here)[0].startswith("Answered by Tamsin Reed at ")
    assert headline(told_to(here.client, now)) == ""
    assert told_to(here.client, now + timedelta(days=2)) == []


def test_each_thing_said_stands_once_the_newest_first(here):
    now = timezone.now()
    client_says(here, entry("check_in", at=now, mood=4, wants_contact=True), at=now)
    things = told_to(here.client, now)
    titles = ["You asked for someone to get in touch", "You asked for support"]
    assert [one.title for one in things] == titles
    assert headline(things) == "You asked for support"


def test_where_nobody_could_be_told_it_says_so():
    here = cast()
    Practice.objects.update(on_call_email="")
    for person in (here.tamsin,):
        person.account.is_active = False
        person.account.save()
    now = timezone.now()
    here.client.refresh_from_db()
    client_says(here, entry("signal", at=now), at=now)
    assert said(here) == [
        "It stands on your practice's list; no message could be sent. Nobody has answered yet."
    ]


def test_when_somebody_else_is_told_is_said_and_only_while_it_is_ahead(here):
    now = timezone.now()
    assert any(f"{name} is told next." in next_told(here.client, now) for name in NEXT)
    assert next_told(here.client, now + timedelta(days=30)) == ""
    alarm.look([one_alert(here)], here.tamsin.reader, now)
    assert next_told(here.client, now).startswith("If nobody has it by ")
    alarm.have([one_alert(here)], here.tamsin.reader, now)
    assert next_told(here.client, now) == ""


def test_a_practice_without_hours_promises_none(here):
    Practice.objects.update(staffed_hours={})
    here.client.refresh_from_db()
    assert "has not said when somebody is at work" in honest(here.client, timezone.now())
    assert "not watched all the time" in honest(here.client, timezone.now())
