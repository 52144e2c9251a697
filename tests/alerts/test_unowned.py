"""An alert never stays with somebody who has left."""

import pytest
from tests.alerts.found import finding
from tests.cast import cast, make_person
from tests.record.said import NOON, after

from holdfast import alerts
from holdfast.alerts import transitions
from holdfast.alerts.models import Alert
from holdfast.alerts.unowned import stranded, tell_anew, with_person
from holdfast.audit.models import AuditEvent
from holdfast.circle.offboarding import leave_practice
from holdfast.people.on_call_order import put_on_call
from holdfast.people.policy import NotAllowed
from holdfast.record import new_id

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    found = cast()
    alerts.raise_for(found.client, [finding()], at=NOON)
    return found


@pytest.fixture
def noa(here):
    return make_person(here.practice, "therapist", "Noa", "noa@kelp.example", None)


def leave(here):
    leave_practice(here.tamsin.membership, by=here.ada.reader, at=after(minutes=5))


def count(here):
    return stranded(here.practice.id, after(minutes=6)).count()


def had_by_tamsin():
    alert, until = Alert.objects.get(), after(minutes=19)
    by = alert.client.practice.membership_set.get(account__name="Tamsin Reed").account_id
    transitions.have(alert, by=by, at=after(minutes=4), until=until, entry=new_id())


def told():
    return [one.account and one.account.name for one in alerts.told_of(Alert.objects.get())]


def test_with_a_therapist_in_the_circle_it_is_on_a_list(here):
    assert count(here) == 0


def test_with_nobody_left_it_is_on_none(here, noa):
    leave(here)
    assert count(here) == 1
    assert stranded(here.otto.reader.practice_id, after(minutes=6)).count() == 0


@pytest.mark.parametrize("move", ["none", "look", "have"])
def test_whoever_comes_on_call_is_told_of_it_even_if_one_who_left_had_looked(here, noa, move):
    alert = Alert.objects.get()
    more = {"entry": alert.id, "until": after(hours=10)} if move == "have" else {}
    if move != "none":
        getattr(transitions, move)(alert, by=here.tamsin.account.id, at=after(minutes=2), **more)
    leave(here)
    put_on_call(noa.membership.id, by=here.ada.reader, at=after(hours=9))
    tell_anew(by=here.ada.reader, at=after(hours=9))
    alerts.escalate_due(after(hours=9))
    assert "Noa" in told()
    assert stranded(here.practice.id, after(hours=9)).count() == 0
    assert [one.id for one in alerts.for_board(noa.reader, after(hours=9))] == [alert.id]


def test_what_somebody_had_is_nobodys_as_soon_as_they_leave_and_the_next_is_told(here, noa):
    """Also where another therapist stays who may take it."""
    put_on_call(noa.membership.id, by=here.ada.reader, at=after())
    had_by_tamsin()
    assert with_person(here.tamsin.account.id, here.practice.id, after(minutes=5)) == 1
    leave(here)
    assert tell_anew(by=here.ada.reader, at=after(minutes=5)) == 1
    assert not Alert.objects.get().is_had(after(minutes=5))
    alerts.escalate_due(after(minutes=5))
    assert told() == ["Tamsin Reed", "Noa"]
    assert with_person(here.tamsin.account.id, here.practice.id, after(minutes=6)) == 0


def test_what_was_handed_to_somebody_who_left_waits_for_nobody(here, noa):
    put_on_call(noa.membership.id, by=here.ada.reader, at=after())
    until = after(minutes=40)
    given = {"to": here.tamsin.account, "at": after(minutes=4), "until": until, "entry": new_id()}
    transitions.hand_on(Alert.objects.get(), by=noa.account.id, **given)
    assert with_person(here.tamsin.account.id, here.practice.id, after(minutes=5)) == 1
    leave(here)
    assert tell_anew(by=here.ada.reader, at=after(minutes=5)) == 1
    alerts.escalate_due(after(minutes=5))
    assert "Noa" in told()


def test_who_had_looked_stays_named(here, noa):
    transitions.look(Alert.objects.get(), by=here.tamsin.account.id, at=after(minutes=2))
    leave(here)
    tell_anew(by=here.ada.reader, at=after(minutes=6))
    assert Alert.objects.get().seen_by == here.tamsin.account


def test_one_that_somebody_here_has_looked_at_is_left_alone(here, noa):
    transitions.look(Alert.objects.get(), by=here.tamsin.account.id, at=after(minutes=2))
    assert tell_anew(by=here.ada.reader, at=after(minutes=6)) == 0
    assert Alert.objects.get().state == "seen"


def test_one_that_was_closed_stays_closed(here, noa):
    alert = Alert.objects.get()
    transitions.close(alert, by=here.tamsin.account.id, at=after(minutes=2), entry=alert.id)
    leave(here)
    assert tell_anew(by=here.ada.reader, at=after(minutes=6)) == 0
    assert count(here) == 0


def test_it_is_written_down_where_there_was_something_to_tell(here, noa):
    leave(here)
    Alert.objects.update(escalates_at=None)
    assert tell_anew(by=here.ada.reader, at=after(minutes=6)) == 1
    assert tell_anew(by=here.ada.reader, at=after(minutes=6)) == 0
    assert AuditEvent.objects.filter(what="have open alerts told anew").count() == 1


@pytest.mark.parametrize("who", ["tamsin", "petra", "clem", "otto"])
def test_nobody_but_an_administrator_may(here, who):
    with pytest.raises(NotAllowed):
        tell_anew(by=getattr(here, who).reader, at=after(minutes=6))
