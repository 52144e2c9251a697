"""What comes again while its alert is open is one story; after it was closed it rings anew."""

import pytest
from tests.alerts.found import finding
from tests.cast import cast, make_person
from tests.record.said import after, client_says, entry, phq9, therapist_says

from holdfast import alerts
from holdfast.alerts.models import Alert, State, Telling
from holdfast.post.models import Delivery
from holdfast.record import alarm

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    return cast()


def press(here, minutes):
    at = after(minutes=minutes)
    return client_says(here, entry("signal", at=at), at=at).alerts


def the_alert(here):
    (alert,) = alerts.open_of(here.client)
    return alert


def closed(here, minutes):
    said = {"way": "phone", "assessment": "low at the moment", "plan": "a session tomorrow"}
    now = after(minutes=minutes)
    done = alarm.contact([the_alert(here)], here.tamsin.reader, now, "we spoke", **said)
    assert done.left == ()


def told(letter="alert_more"):
    return [one.to for one in Delivery.objects.filter(template=letter).order_by("created_at")]


def test_pressed_twice_it_is_one_alert_with_two_times(here):
    press(here, 0)
    press(here, 5)
    alert = the_alert(here)
    assert [one.at for one in alert.recurrences.all()] == [after(minutes=5)]
    assert alert.raised_at == after(minutes=0)


def test_it_is_about_both_presses(here):
    press(here, 0)
    press(here, 5)
    about = alerts.about(the_alert(here))
    briefing = client_says(here, entry("goal", at=after(minutes=6)), at=after(minutes=6)).briefing
    (stands,) = [one for one in briefing.findings if one.cause == about.cause]
    assert len(stands.why) == 2


def test_while_nobody_has_it_all_who_know_of_it_are_told_each_time(here):
    press(here, 0)
    press(here, 1)
    press(here, 2)
    assert told() == [str(here.tamsin.account.id)] * 2
    assert [one.step for one in Telling.objects.order_by("step")] == [0, 1, 2]


def test_whoever_has_it_is_told_and_nobody_else(here):
    make_person(here.practice, "therapist", "Ines Vale", "ines@kelp.example", 2)
    press(here, 0)
    alarm.have(alerts.open_of(here.client), here.tamsin.reader, after(minutes=1))
    press(here, 9)
    assert told() == [str(here.tamsin.account.id)]
    assert told("alert_now") == [str(here.tamsin.account.id)]
    assert the_alert(here).state == State.HAD


def test_who_only_looked_is_told_and_the_chase_goes_on(here):
    press(here, 0)
    alarm.look(alerts.open_of(here.client), here.tamsin.reader, after(minutes=1))
    press(here, 5)
    assert the_alert(here).escalates_at is not None
    assert the_alert(here).seen_by == here.tamsin.account


def test_after_it_was_closed_a_press_rings_anew(here):
    press(here, 0)
    closed(here, minutes=5)
    (rung,) = press(here, 10)
    assert the_alert(here).id == rung.id
    assert Alert.objects.count() == 2


def test_a_worse_answer_in_place_of_another_tells_again(here):
    first = "019ab3aa-0000-7000-8000-000000000002"
    client_says(here, phq9(1, id=first, at=after()))
    at = after(minutes=3)
    client_says(here, phq9(3, replaces=first, at=at), at=at)
    assert told() == [str(here.tamsin.account.id)]


def test_a_correction_after_it_was_closed_rings_anew(here):
    first = "019ab3aa-0000-7000-8000-000000000002"
    client_says(here, phq9(1, id=first, at=after()))
    closed(here, minutes=2)
    at = after(minutes=3)
    (rung,) = client_says(here, phq9(3, replaces=first, at=at), at=at).alerts
    assert (the_alert(here).id, rung.state) == (rung.id, State.RAISED)


def test_what_a_therapist_corrects_rings_nobody(here):
    first = "019ab3aa-0000-7000-8000-000000000002"
    therapist_says(here, phq9(1, id=first, at=after()))
    at = after(minutes=3)
    assert therapist_says(here, phq9(2, replaces=first, at=at), at=at).alerts == ()


def test_what_rests_on_less_than_before_tells_nobody(here):
    alerts.raise_for(here.client, [finding()], at=after())
    fewer = finding(key=finding().key, cause="one of them has grown old")
    assert alerts.raise_for(here.client, [fewer], at=after(days=1)) == []
    assert alerts.about(the_alert(here)).cause == fewer.cause


def test_it_is_the_clients_own_only_where_the_client_said_it(here):
    therapist_says(here, phq9(1, at=after()))
    assert not alerts.about(the_alert(here)).is_clients_own
    client_says(here, phq9(1, at=after(minutes=1)), at=after(minutes=1))
    assert alerts.about(the_alert(here)).is_clients_own
