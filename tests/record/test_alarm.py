"""A person looks, acts, and closes; the chart tells it."""

from datetime import timedelta
from uuid import uuid4

import pytest
from tests.cast import cast, make_client, make_person
from tests.record.said import NOON, after, client_says, entry, phq9

from holdfast import alerts
from holdfast.alerts.models import Alert, State
from holdfast.audit.models import AuditEvent
from holdfast.record import Author, Refused, alarm, append, briefing_of, entries_of
from holdfast.record.models import Entry

pytestmark = pytest.mark.django_db

SPOKE = {
    "way": "phone",
    "assessment": "no plan, no means, sister is with her",
    "plan": "call tomorrow at ten",
}


@pytest.fixture
def here():
    found = cast()
    client_says(found, phq9(2))
    return found


def alert_of(here):
    return Alert.objects.get(client=here.client)


def contacts(here):
    entries = entries_of(here.client, here.tamsin.reader, after(days=1))
    return [one for one in entries if one.kind == "contact"]


def test_who_looks_first_stays_named():
    here = cast()
    noa = make_person(here.practice, "therapist", "Noa", "noa@kelp.example", 2)
    client_says(here, phq9(2))
    alerts.escalate_due(after(minutes=15))
    alarm.see(alert_of(here), here.tamsin.reader, after(minutes=20))
    alarm.see(alert_of(here), noa.reader, after(minutes=30))
    seen = alert_of(here)
    assert (seen.state, seen.seen_by, seen.seen_at) == (
        State.SEEN,
        here.tamsin.account,
        after(minutes=20),
    )


def test_looking_writes_no_entry_and_is_audited(here):
    alarm.see(alert_of(here), here.tamsin.reader, after(minutes=2))
    assert contacts(here) == []
    assert AuditEvent.objects.filter(what=f"see alert {alert_of(here).id}").count() == 1


def test_acting_writes_how_into_the_chart(here):
    alarm.act(alert_of(here), here.tamsin.reader, after(minutes=2), "phone")
    moved, (contact,) = alert_of(here), contacts(here)
    assert (moved.state, moved.acting_by) == (State.ACTING, here.tamsin.account)
    assert (moved.acting_entry, contact.by) == (type(moved.id)(contact.id), "therapist")
    assert (contact.body.way, contact.body.about) == ("phone", str(moved.id))


def test_who_acts_has_also_seen(here):
    alarm.act(alert_of(here), here.tamsin.reader, after(minutes=2), "phone")
    assert alert_of(here).seen_by == here.tamsin.account


def test_closing_says_what_was_done(here):
    closed = alarm.close(alert_of(here), here.tamsin.reader, after(minutes=9), "Spoke.", **SPOKE)
    (contact,) = contacts(here)
    assert alert_of(here).state == State.CLOSED
    assert (closed.closed_by_id, closed.closed_at) == (here.tamsin.account.id, after(minutes=9))
    assert str(closed.closing_entry) == contact.id
    assert (contact.body.outcome, contact.body.plan) == ("Spoke.", SPOKE["plan"])


def test_live_contact_with_assessment_and_plan_answers_the_risk(here):
    alarm.close(alert_of(here), here.tamsin.reader, after(minutes=9), "Spoke.", **SPOKE)
    assert risk(here) != "today"


def test_a_partial_close_leaves_the_finding_where_it_is(here):
    alarm.close(alert_of(here), here.tamsin.reader, after(minutes=9), "Left a message.")
    assert alert_of(here).state == State.CLOSED
    assert risk(here) == "today"
    assert Alert.objects.count() == 1


def risk(here):
    briefing = briefing_of(here.client, here.tamsin.reader, after(minutes=10))
    found = [one.urgency for one in briefing.findings if one.id == "risk.item_nine"]
    return found[0] if found else None


@pytest.mark.parametrize("done", ["", "  "])
def test_without_saying_what_was_done_it_stays_open(here, done):
    with pytest.raises(Refused) as refused:
        alarm.close(alert_of(here), here.tamsin.reader, NOON, done)
    assert refused.value.field == "done"
    assert alert_of(here).state == State.RAISED
    assert contacts(here) == []


@pytest.mark.parametrize("who", ["clem", "petra", "otto", "ada"])
def test_it_is_not_for_anyone_else(here, who):
    reader = getattr(here, who).reader
    for move in (
        lambda: alarm.see(alert_of(here), reader, NOON),
        lambda: alarm.act(alert_of(here), reader, NOON, "phone"),
        lambda: alarm.close(alert_of(here), reader, NOON, "done"),
    ):
        with pytest.raises(Refused):
            move()
    assert alert_of(here).state == State.RAISED
    assert Entry.objects.filter(kind="contact").count() == 0


def test_closing_twice_from_one_form_closes_once(here):
    id_ = uuid4()
    for minutes in (9, 10):
        at = after(minutes=minutes)
        alarm.close(alert_of(here), here.tamsin.reader, at, "Spoke.", entry_id=id_, **SPOKE)
    assert len(contacts(here)) == 1


def test_a_second_close_with_other_words_is_refused_and_writes_nothing(here):
    alarm.close(alert_of(here), here.tamsin.reader, after(minutes=9), "Spoke.", **SPOKE)
    with pytest.raises(Refused):
        alarm.close(alert_of(here), here.tamsin.reader, after(minutes=12), "Something else.")
    assert len(contacts(here)) == 1


def test_cut_off_in_the_middle_neither_alert_nor_chart_has_moved(here, monkeypatch):
    from holdfast.alerts import moving

    def cut(*_args, **_kwargs):
        raise KeyboardInterrupt

    monkeypatch.setattr(moving, "close", cut)
    with pytest.raises(KeyboardInterrupt):
        alarm.close(alert_of(here), here.tamsin.reader, after(minutes=9), "Spoke.", **SPOKE)
    assert alert_of(here).state == State.RAISED
    assert contacts(here) == []


def test_no_entry_closes_an_alert(here):
    """A contact with assessment and plan, written elsewhere, answers the finding alone."""
    from tests.record.said import therapist_says

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
    theirs = Alert.objects.get(client=other)
    with pytest.raises(Refused):
        alarm.close(
            alert_of(here), here.tamsin.reader, after(minutes=9), "Spoke.", also=[theirs], **SPOKE
        )
    assert set(Alert.objects.values_list("state", flat=True)) == {State.RAISED}
    assert contacts(here) == []


def test_where_another_was_closed_meanwhile_none_is(here):
    client_says(here, entry("signal", level="urgent", at=after(minutes=1)), at=after(minutes=1))
    first, second = Alert.objects.filter(client=here.client).order_by("raised_at")
    alarm.close(second, here.tamsin.reader, after(minutes=5), "Spoke.", **SPOKE)
    with pytest.raises(Refused):
        alarm.close(first, here.tamsin.reader, after(minutes=9), "Spoke.", also=[second], **SPOKE)
    assert Alert.objects.get(id=first.id).state != State.CLOSED
    assert len(contacts(here)) == 1
