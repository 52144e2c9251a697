"""One contact closes all that it answers, and nothing else closes any of it."""

from datetime import timedelta
from uuid import uuid4

import pytest
from tests.cast import make_client
from tests.record.alarm.thread import SPOKE, alert_of, contact, contacts, have, risk, thread, told
from tests.record.said import NOON, after, client_says, entry, phq9, therapist_says

from holdfast import alerts
from holdfast.alerts.models import Alert, State
from holdfast.record import Author, Refused, alarm, append, new_id

pytestmark = pytest.mark.django_db


def test_closing_says_what_was_done(here):
    came = contact(here)
    (said,) = contacts(here)
    closed = alert_of(here)
    assert (closed.state, closed.escalates_at) == (State.CLOSED, None)
    assert (closed.closed_by, closed.closed_at) == (here.tamsin.account, after(minutes=9))
    assert str(closed.closing_entry) == said.id
    assert (said.body.outcome, said.body.plan) == ("Spoke.", SPOKE["plan"])
    assert [one.id for one in came.closed] == [closed.id]


def test_live_contact_with_assessment_and_plan_answers_the_risk(here):
    contact(here)
    assert risk(here) != "today"


@pytest.mark.parametrize("short", [{"way": "message"}, {"assessment": ""}, {"plan": " "}])
def test_a_contact_that_does_not_answer_the_risk_is_kept_and_leaves_it_open(here, short):
    came = contact(here, **short)
    assert (len(contacts(here)), came.closed) == (1, ())
    assert [one.id for one in came.left] == [alert_of(here).id]
    assert alert_of(here).state != State.CLOSED
    assert risk(here) == "today"


def test_one_contact_answers_all_that_is_ticked(here):
    for minutes in (1, 2):
        at = after(minutes=minutes)
        client_says(here, entry("signal", level="urgent", at=at), at=at)
    came = contact(here)
    assert len(came.closed) == len(thread(here)) > 1
    assert len(contacts(here)) == 1


def test_who_had_it_too_long_keeps_what_they_wrote_while_the_next_was_told(here, noa):
    have(here)
    alerts.escalate_due(after(minutes=17))
    assert told() == ["Tamsin Reed", "Noa", "Tamsin Reed"]
    contact(here, 18)
    assert alert_of(here).closed_by == here.tamsin.account


@pytest.mark.parametrize("done", ["", "  "])
def test_without_saying_what_was_done_it_stays_open(here, done):
    with pytest.raises(Refused) as refused:
        contact(here, done=done)
    assert refused.value.field == "done"
    assert alert_of(here).state == State.RAISED
    assert contacts(here) == []


def test_closing_twice_from_one_form_closes_once(here):
    id_ = uuid4()
    for minutes in (9, 10):
        contact(here, minutes, entry_id=id_)
    assert len(contacts(here)) == 1


def test_a_second_close_with_other_words_is_refused_and_writes_nothing(here):
    contact(here)
    with pytest.raises(Refused):
        contact(here, 12, "Something else.")
    assert len(contacts(here)) == 1


def test_no_entry_closes_an_alert(here):
    """A contact with assessment and plan, written elsewhere, answers the finding alone."""
    said = entry("contact", at=after(minutes=5), **SPOKE)
    therapist_says(here, said, at=after(minutes=5))
    assert alert_of(here).state == State.RAISED
    assert risk(here) != "today"


def test_a_later_denial_does_not_close_it(here):
    client_says(here, phq9(0, at=NOON + timedelta(minutes=5)), at=after(minutes=5))
    assert alert_of(here).state == State.RAISED
    assert risk(here) == "today"


def test_alerts_of_two_clients_are_never_closed_by_one_contact(here):
    other = make_client(here.practice, here.tamsin, "Ines Marlow")
    append(other, [phq9(2)], by=Author.of(here.tamsin.reader), at=NOON)
    both = [alert_of(here), Alert.objects.get(client=other)]
    with pytest.raises(Refused):
        alarm.contact(both, here.tamsin.reader, after(minutes=9), "Spoke.", **SPOKE)
    assert set(Alert.objects.values_list("state", flat=True)) == {State.RAISED}
    assert contacts(here) == []


def test_what_is_not_settled_stays_open_whatever_was_written_and_the_clock_runs_on(here):
    have(here)
    until = alert_of(here).had_until
    contact(here, 5, "She picks up, whispering.", stays_open=True)
    stands = alert_of(here)
    assert (stands.state, stands.had_by, stands.had_until) == (
        "had",
        here.tamsin.account,
        until,
    )
    assert risk(here) == "today"
    assert [one.did for one in alerts.deeds_of([stands])][-1] == "spoke"
    contact(here, 9, "She is at her sister's.")
    assert alert_of(here).state == "closed"


def test_a_contact_that_leaves_a_risk_open_stands_among_what_was_done(here):
    contact(here, way="message")
    assert [one.did for one in alerts.deeds_of([alert_of(here)])] == ["spoke"]


def test_sent_twice_it_is_one_deed(here):
    once = new_id()
    for _ in range(2):
        contact(here, stays_open=True, entry_id=once)
    assert [one.did for one in alerts.deeds_of([alert_of(here)])] == ["spoke"]
    assert len(contacts(here)) == 1
