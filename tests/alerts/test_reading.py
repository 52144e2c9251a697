"""Who learns that an alert waits."""

from dataclasses import replace

import pytest
from tests.alerts.found import finding
from tests.cast import cast, make_client, make_person
from tests.record.said import NOON, after

from holdfast import alerts
from holdfast.alerts.models import Alert, State
from holdfast.circle.models import CareMember
from holdfast.people.reader import Reader

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    found = cast()
    alerts.raise_for(found.client, [finding()], at=NOON)
    return found


def test_the_clients_therapist_sees_it(here):
    assert [one.client for one in alerts.for_board(here.tamsin.reader, NOON)] == [here.client]


@pytest.mark.parametrize("who", ["clem", "petra", "ada", "otto"])
def test_nobody_else_learns_of_it(here, who):
    reader = getattr(here, who).reader
    assert alerts.for_board(reader, NOON) == []
    assert not alerts.may_answer(reader, Alert.objects.get(), NOON)


def test_one_who_was_told_sees_it(here):
    noa = make_person(here.practice, "therapist", "Noa", "noa@kelp.example", 2)
    assert alerts.for_board(noa.reader, NOON) == []
    Alert.objects.update(escalates_at=after(minutes=15))
    alerts.escalate_due(after(minutes=15))
    assert len(alerts.for_board(noa.reader, after(minutes=16))) == 1
    assert alerts.may_answer(noa.reader, Alert.objects.get(), after(minutes=16))


def test_who_was_told_and_now_reads_in_another_role_may_know_and_not_have_it(here):
    alert = Alert.objects.get()
    assert alerts.may_have(here.tamsin.reader, alert, NOON)
    office = replace(here.tamsin.reader, role="administrator")
    assert alerts.may_answer(office, alert, NOON)
    assert not alerts.may_have(office, alert, NOON)


def test_the_same_person_in_another_practice_does_not_see_it(here):
    tamsin = here.tamsin.reader
    elsewhere = Reader(
        account_id=tamsin.account_id,
        practice_id=here.otto.reader.practice_id,
        membership_id=tamsin.membership_id,
        role="therapist",
        name=tamsin.name,
    )
    assert alerts.for_board(elsewhere, NOON) == []
    assert not alerts.may_answer(elsewhere, Alert.objects.get(), NOON)


def test_who_left_the_circle_sees_it_no_more_unless_they_were_told(here):
    sol = make_person(here.practice, "therapist", "Sol", "sol@kelp.example", None)
    from holdfast.circle.team import add_to_circle

    add_to_circle(here.client, sol.account, "therapist", by=here.tamsin.reader, at=NOON)
    assert len(alerts.for_board(sol.reader, after(hours=1))) == 1
    CareMember.objects.filter(account=sol.account).update(until=after(hours=1))
    assert alerts.for_board(sol.reader, after(hours=2)) == []


@pytest.mark.parametrize("state", [State.CLOSED, State.HISTORY])
def test_what_is_closed_or_never_rang_is_not_open(here, state):
    Alert.objects.update(state=state)
    assert alerts.open_of(here.client) == []
    assert alerts.for_board(here.tamsin.reader, NOON) == []


def test_now_stands_before_today_and_old_before_new(here):
    alerts.raise_for(here.client, [finding(cause="newer")], at=after(minutes=1))
    alerts.raise_for(here.client, [finding(cause="worst", urgency="now")], at=after(minutes=2))
    raised = [(one.urgency, one.raised_at) for one in alerts.open_of(here.client)]
    assert raised == [("now", after(minutes=2)), ("today", NOON), ("today", after(minutes=1))]


def test_open_among_some_clients_of_one_practice(here):
    other = make_client(here.practice, here.tamsin, "Someone Else")
    alerts.raise_for(other, [finding()], at=NOON)
    assert len(alerts.open_among(here.practice.id, [here.client.id, other.id])) == 2
    assert len(alerts.open_among(here.practice.id, [other.id])) == 1
    assert alerts.open_among(here.otto.reader.practice_id, [other.id]) == []


def test_the_board_asks_two_questions(here, django_assert_num_queries):
    for number in range(5):
        alerts.raise_for(here.client, [finding(cause=f"cause {number}")], at=NOON)
    with django_assert_num_queries(2):
        names = [(one.client.code, one.seen_by) for one in alerts.for_board(here.tamsin.reader)]
    assert len(names) == 6


def test_an_alert_is_found_by_its_id_open_or_closed_by_those_it_is_for(here):
    alert = Alert.objects.get()
    assert alerts.find(here.tamsin.reader, alert.id, NOON) == alert
    Alert.objects.update(state=State.CLOSED)
    assert alerts.find(here.tamsin.reader, alert.id, NOON) == alert
    Alert.objects.update(state=State.HISTORY)
    assert alerts.find(here.tamsin.reader, alert.id, NOON) is None


@pytest.mark.parametrize("who", ["clem", "petra", "ada", "otto"])
def test_for_others_no_alert_is_found_and_none_ever_rang(here, who):
    reader = getattr(here, who).reader
    assert alerts.find(reader, Alert.objects.get().id, NOON) is None
    assert alerts.rung_for(reader, here.client, NOON) == []


def test_the_story_of_a_client_has_what_was_closed_but_not_what_never_rang(here):
    Alert.objects.update(state=State.CLOSED)
    assert len(alerts.rung_for(here.tamsin.reader, here.client, NOON)) == 1
    Alert.objects.update(state=State.HISTORY)
    assert alerts.rung_for(here.tamsin.reader, here.client, NOON) == []
