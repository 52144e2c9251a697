"""Raised, delivered, seen, acting, closed: each once, each with time and person."""

from uuid import uuid4

import pytest
from tests.alerts.found import finding
from tests.cast import cast
from tests.record.said import NOON, after

from holdfast import alerts
from holdfast.alerts import moving
from holdfast.alerts.models import Alert, State

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    found = cast()
    alerts.raise_for(found.client, [finding()], at=NOON)
    return found


def alert():
    return Alert.objects.get()


def test_a_delivery_moves_it_once(here):
    alerts.delivered(alert().id, at=after(minutes=1))
    alerts.delivered(alert().id, at=after(minutes=2))
    assert (alert().state, alert().delivered_at) == (State.DELIVERED, after(minutes=1))


def test_a_delivery_that_comes_after_a_person_only_notes_its_time(here):
    moving.see(alert(), by=here.tamsin.account.id, at=after(minutes=1))
    alerts.delivered(alert().id, at=after(minutes=2))
    assert (alert().state, alert().delivered_at) == (State.SEEN, after(minutes=2))


def test_a_delivery_of_an_alert_that_is_not_there_is_nothing(here):
    alerts.delivered(uuid4(), at=NOON)
    assert alert().state == State.RAISED


def test_seen_by_name(here):
    moving.see(alert(), by=here.tamsin.account.id, at=after(minutes=3))
    assert (alert().seen_by.name, alert().seen_at) == ("Tamsin Reed", after(minutes=3))
    assert alert().escalates_at is None


def test_seeing_again_changes_nothing(here):
    moving.see(alert(), by=here.tamsin.account.id, at=after(minutes=3))
    moving.see(alert(), by=here.ada.account.id, at=after(minutes=4))
    assert (alert().seen_by, alert().seen_at) == (here.tamsin.account, after(minutes=3))


def test_the_whole_way_leaves_every_time_and_person(here):
    entry = uuid4()
    moving.see(alert(), by=here.tamsin.account.id, at=after(minutes=1))
    moving.act(alert(), by=here.tamsin.account.id, at=after(minutes=2), entry=uuid4())
    moving.close(alert(), by=here.ada.account.id, at=after(minutes=3), entry=entry)
    done = alert()
    assert (done.seen_at, done.acting_at, done.closed_at) == tuple(
        after(minutes=minutes) for minutes in (1, 2, 3)
    )
    assert (done.acting_by, done.closed_by) == (here.tamsin.account, here.ada.account)
    assert (done.state, done.closing_entry) == (State.CLOSED, entry)


def test_closing_at_once_says_it_was_seen_and_acted_on(here):
    moving.close(alert(), by=here.tamsin.account.id, at=after(minutes=3), entry=uuid4())
    assert alert().seen_at == alert().acting_at == after(minutes=3)


def test_acting_again_keeps_who_began(here):
    moving.act(alert(), by=here.tamsin.account.id, at=after(minutes=2), entry=uuid4())
    moving.act(alert(), by=here.ada.account.id, at=after(minutes=5), entry=uuid4())
    assert alert().acting_by == here.tamsin.account


@pytest.mark.parametrize("move", [moving.act, moving.close])
def test_what_is_closed_stays_closed(here, move):
    moving.close(alert(), by=here.tamsin.account.id, at=after(minutes=3), entry=uuid4())
    with pytest.raises(moving.CannotMove) as refused:
        move(alert(), by=here.ada.account.id, at=after(minutes=4), entry=uuid4())
    assert str(refused.value).endswith(".")
    assert alert().closed_by == here.tamsin.account


def test_what_never_rang_cannot_be_closed(here):
    Alert.objects.update(state=State.HISTORY)
    with pytest.raises(moving.CannotMove):
        moving.close(alert(), by=here.tamsin.account.id, at=NOON, entry=uuid4())
