"""Raised, delivered, looked at, had until a time, closed: each with time and person."""

from uuid import uuid4

import pytest
from tests.alerts.found import finding
from tests.cast import cast, make_person
from tests.record.said import NOON, after

from holdfast import alerts
from holdfast.alerts import transitions
from holdfast.alerts.models import Alert, Deed, State

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    found = cast()
    alerts.raise_for(found.client, [finding()], at=NOON)
    return found


def alert():
    return Alert.objects.get()


def have(person, minutes, *, until):
    at, end = after(minutes=minutes), after(minutes=until)
    transitions.have(alert(), by=person.account.id, at=at, until=end, entry=uuid4())


def did():
    return [(one.did, one.by.name) for one in alerts.deeds_of([alert()])]


def test_a_delivery_moves_it_once(here):
    alerts.delivered(alert().id, at=after(minutes=1))
    alerts.delivered(alert().id, at=after(minutes=2))
    assert (alert().state, alert().delivered_at) == (State.DELIVERED, after(minutes=1))


def test_a_delivery_that_comes_after_a_person_only_notes_its_time(here):
    transitions.look(alert(), by=here.tamsin.account.id, at=after(minutes=1))
    alerts.delivered(alert().id, at=after(minutes=2))
    assert (alert().state, alert().delivered_at) == (State.SEEN, after(minutes=2))


def test_a_delivery_of_an_alert_that_is_not_there_is_nothing(here):
    alerts.delivered(uuid4(), at=NOON)
    assert alert().state == State.RAISED


def test_who_looked_is_named_and_the_chase_goes_on(here):
    due = alert().escalates_at
    transitions.look(alert(), by=here.tamsin.account.id, at=after(minutes=3))
    assert (alert().seen_by.name, alert().seen_at) == ("Tamsin Reed", after(minutes=3))
    assert (alert().state, alert().escalates_at) == (State.SEEN, due)


def test_the_first_who_looked_stays_named_and_each_once(here):
    noa = make_person(here.practice, "therapist", "Noa", "noa@kelp.example", 2)
    for minutes, person in enumerate((here.tamsin, noa, here.tamsin)):
        transitions.look(alert(), by=person.account.id, at=after(minutes=minutes))
    assert alert().seen_by == here.tamsin.account
    assert did() == [("looked", "Tamsin Reed"), ("looked", "Noa")]


def test_having_is_a_promise_with_a_clock(here):
    have(here.tamsin, 2, until=17)
    assert (alert().state, alert().had_by) == (State.HAD, here.tamsin.account)
    assert (alert().had_at, alert().had_until) == (after(minutes=2), after(minutes=17))
    assert alert().escalates_at == after(minutes=17)
    assert alert().is_had(after(minutes=16))
    assert not alert().is_had(after(minutes=17))


def test_what_somebody_has_cannot_be_had_by_another(here):
    have(here.tamsin, 2, until=17)
    with pytest.raises(transitions.CannotMove):
        have(here.ada, 3, until=18)
    assert alert().had_by == here.tamsin.account


def test_after_that_time_another_may_have_it_whether_or_not_a_worker_was_there(here):
    noa = make_person(here.practice, "therapist", "Noa", "noa@kelp.example", 2)
    have(here.tamsin, 2, until=17)
    have(noa, 20, until=35)
    assert alert().had_by == noa.account
    assert ("ran_out", "Tamsin Reed") in did()


def test_the_whole_way_leaves_every_time_and_person(here):
    entry = uuid4()
    transitions.look(alert(), by=here.tamsin.account.id, at=after(minutes=1))
    have(here.tamsin, 2, until=17)
    transitions.close(alert(), by=here.ada.account.id, at=after(minutes=3), entry=entry)
    done = alert()
    assert (done.seen_at, done.had_at, done.closed_at) == tuple(
        after(minutes=minutes) for minutes in (1, 2, 3)
    )
    assert (done.had_by, done.closed_by) == (here.tamsin.account, here.ada.account)
    assert (done.state, done.closing_entry, done.escalates_at) == (State.CLOSED, entry, None)


def test_a_closed_one_moves_no_more(here):
    transitions.close(alert(), by=here.tamsin.account.id, at=after(minutes=3), entry=uuid4())
    with pytest.raises(transitions.CannotMove):
        have(here.tamsin, 4, until=19)
    with pytest.raises(transitions.CannotMove):
        transitions.close(alert(), by=here.ada.account.id, at=after(minutes=5), entry=uuid4())
    assert alert().closed_by == here.tamsin.account


def test_closing_with_the_same_entry_again_changes_nothing(here):
    entry = uuid4()
    for minutes in (3, 4):
        at = after(minutes=minutes)
        transitions.close(alert(), by=here.tamsin.account.id, at=at, entry=entry)
    assert alert().closed_at == after(minutes=3)
    assert Deed.objects.filter(did="closed").count() == 1


def test_what_never_rang_cannot_be_closed(here):
    Alert.objects.update(state=State.HISTORY)
    with pytest.raises(transitions.CannotMove):
        transitions.close(alert(), by=here.tamsin.account.id, at=NOON, entry=uuid4())
