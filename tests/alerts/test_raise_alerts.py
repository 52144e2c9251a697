"""What rings, and how often."""

import pytest
from tests.alerts.found import TITLE, finding
from tests.cast import cast, make_client, make_person
from tests.record.said import NOON, after

from holdfast import alerts
from holdfast.alerts import transitions
from holdfast.alerts.models import Alert, State, Telling
from holdfast.post.models import Delivery

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    return cast()


@pytest.mark.parametrize("urgency", ["now", "today"])
def test_what_cannot_wait_rings(here, urgency):
    (raised,) = alerts.raise_for(here.client, [finding(urgency=urgency)], at=NOON)
    stored = Alert.objects.get()
    assert (stored.id, stored.state, stored.urgency) == (raised.id, State.RAISED, urgency)
    assert (stored.practice, stored.client, stored.raised_at) == (here.practice, here.client, NOON)


@pytest.mark.parametrize("urgency", ["soon", "know"])
def test_what_can_wait_does_not(here, urgency):
    assert alerts.raise_for(here.client, [finding(urgency=urgency)], at=NOON) == []
    assert not Alert.objects.exists()


def test_the_same_cause_rings_once(here):
    alerts.raise_for(here.client, [finding()], at=NOON)
    assert alerts.raise_for(here.client, [finding()], at=after(days=1)) == []
    assert (Alert.objects.count(), Delivery.objects.count()) == (1, 1)


def test_it_does_not_ring_again_after_it_was_closed(here):
    alerts.raise_for(here.client, [finding()], at=NOON)
    Alert.objects.update(state=State.CLOSED)
    assert alerts.raise_for(here.client, [finding()], at=after(days=1)) == []
    assert Alert.objects.get().state == State.CLOSED


def test_a_new_cause_rings(here):
    alerts.raise_for(here.client, [finding()], at=NOON)
    again = alerts.raise_for(here.client, [finding(), finding(cause="another form")], at=NOON)
    assert len(again) == 1
    assert Alert.objects.count() == 2


def test_the_same_cause_of_another_client_rings_for_them(here):
    other = make_client(here.practice, here.tamsin, "Someone Else")
    alerts.raise_for(here.client, [finding()], at=NOON)
    assert len(alerts.raise_for(other, [finding()], at=NOON)) == 1


def test_two_findings_of_one_cause_are_one_alert(here):
    assert len(alerts.raise_for(here.client, [finding(), finding(id="risk.other")], at=NOON)) == 1


def test_the_table_names_no_risk(here):
    alerts.raise_for(here.client, [finding()], at=NOON)
    (row,) = Alert.objects.values()
    plain = b" ".join(
        bytes(value) if isinstance(value, (bytes, memoryview)) else str(value).encode()
        for value in row.values()
    )
    for word in (b"item", b"risk", b"death", b"phq"):
        assert word not in plain


def test_one_cause_looks_different_for_two_clients(here):
    other = make_client(here.practice, here.tamsin, "Someone Else")
    for client in (here.client, other):
        alerts.raise_for(client, [finding()], at=NOON)
    one, two = Alert.objects.all()
    assert bytes(one.cause) != bytes(two.cause)


def test_what_it_is_about_opens_for_those_who_hold_the_key(here):
    (raised,) = alerts.raise_for(here.client, [finding(labels=("part2",))], at=NOON)
    said = alerts.about(Alert.objects.get(id=raised.id))
    assert (said.title, said.finding, said.labels) == (TITLE, "risk.item_nine", ("part2",))


def test_old_history_is_remembered_and_does_not_ring(here):
    old = finding()
    rung = alerts.raise_for(here.client, [old], at=NOON, history=frozenset({old.cause}))
    assert rung == []
    assert Alert.objects.get().state == State.HISTORY
    assert alerts.raise_for(here.client, [old], at=after(hours=1)) == []
    assert not Telling.objects.exists()


def test_old_history_that_becomes_urgent_now_rings(here):
    old = finding()
    alerts.raise_for(here.client, [old], at=NOON, history=frozenset({old.cause}))
    (raised,) = alerts.raise_for(here.client, [finding(urgency="now")], at=after(hours=1))
    assert (raised.state, raised.urgency) == (State.RAISED, "now")
    assert raised.raised_at == after(hours=1)
    assert Delivery.objects.count() == 1


def test_an_open_alert_that_becomes_urgent_now_says_so(here):
    alerts.raise_for(here.client, [finding()], at=NOON)
    alerts.raise_for(here.client, [finding(urgency="now")], at=after(minutes=5))
    assert Alert.objects.get().urgency == "now"
    assert Alert.objects.count() == 1


def test_one_that_was_seen_waits_to_be_seen_again_once_it_is_urgent_now(here):
    make_person(here.practice, "therapist", "Noa", "noa@kelp.example", 2)
    alerts.raise_for(here.client, [finding()], at=NOON)
    transitions.look(Alert.objects.get(), by=here.tamsin.account.id, at=after(minutes=1))
    alerts.raise_for(here.client, [finding(urgency="now")], at=after(minutes=5))
    alert = Alert.objects.get()
    assert (alert.state, alert.urgency) == (State.RAISED, "now")
    assert alert.escalates_at == after(minutes=20)


def told_by(letter):
    return set(Delivery.objects.filter(template=letter).values_list("to", flat=True))


def moved(here, move):
    alerts.raise_for(here.client, [finding()], at=NOON)
    more = {"by": here.tamsin.account.id, "at": after(minutes=1), "entry": here.client.id}
    more |= {"until": after(minutes=16)} if move == "have" else {}
    getattr(transitions, move)(Alert.objects.get(), **more)


def test_who_knew_of_it_is_told_again_once_it_is_urgent_now(here):
    alerts.raise_for(here.client, [finding()], at=NOON)
    for minutes in (5, 6):
        alerts.raise_for(here.client, [finding(urgency="now")], at=after(minutes=minutes))
    assert told_by("alert_again") == {str(here.tamsin.account.id)}
    assert [one.at for one in alerts.told_of(Alert.objects.get())] == [NOON, after(minutes=5)]
    assert Alert.objects.get().raised_at == after(minutes=5)


def test_who_has_it_is_told_and_goes_on_having_it(here):
    moved(here, "have")
    alerts.raise_for(here.client, [finding(urgency="now")], at=after(minutes=5))
    alert = Alert.objects.get()
    assert (alert.state, alert.urgency) == (State.HAD, "now")
    assert alert.had_by_id == here.tamsin.account.id
    assert told_by("alert_again") == {str(here.tamsin.account.id)}


def test_one_that_was_closed_is_open_again_once_it_is_urgent_now(here):
    moved(here, "close")
    (rung,) = alerts.raise_for(here.client, [finding(urgency="now")], at=after(minutes=5))
    assert (rung.state, rung.urgency, rung.closed_by, rung.seen_by) == ("raised", "now", None, None)
    assert alerts.open_of(here.client) == [rung]
    assert told_by("alert_again") == {str(here.tamsin.account.id)}


def test_of_two_findings_of_one_cause_the_more_urgent_speaks(here):
    both = [finding(urgency="now"), finding(urgency="today")]
    (raised,) = alerts.raise_for(here.client, both, at=NOON)
    assert raised.urgency == "now"


def test_an_alert_never_becomes_less_urgent_by_itself(here):
    alerts.raise_for(here.client, [finding(urgency="now")], at=NOON)
    alerts.raise_for(here.client, [finding()], at=after(minutes=5))
    assert Alert.objects.get().urgency == "now"


def test_a_finding_that_went_away_leaves_its_alert_open(here):
    alerts.raise_for(here.client, [finding()], at=NOON)
    alerts.raise_for(here.client, [], at=after(days=30))
    assert Alert.objects.get().state == State.RAISED
