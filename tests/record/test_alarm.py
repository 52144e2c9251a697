"""A person looks, has it, tries, hands it on and closes; the chart tells it."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from tests.cast import cast, make_client, make_person
from tests.record.said import NOON, after, client_says, entry, phq9

from holdfast import alerts
from holdfast.alerts.models import Alert, Deed, State, Telling
from holdfast.audit.models import AuditEvent
from holdfast.post.models import Delivery
from holdfast.record import Author, Refused, alarm, append, briefing_of, entries_of
from holdfast.record.alarm import NextSteps
from holdfast.record.models import Entry

pytestmark = pytest.mark.django_db

SPOKE = {
    "way": "phone",
    "assessment": "no plan, no means, sister is with her",
    "plan": "call tomorrow at ten",
}


@pytest.fixture
def people():
    return cast()


@pytest.fixture
def noa(people):
    """On call after Tamsin; nobody has told her of anything yet."""
    return make_person(people.practice, "therapist", "Noa", "noa@kelp.example", 2)


@pytest.fixture
def here(people, request):
    if "noa" in request.fixturenames:
        request.getfixturevalue("noa")
    client_says(people, phq9(2))
    return people


def alert_of(here):
    return Alert.objects.get(client=here.client)


def thread(here):
    return list(Alert.objects.filter(client=here.client).order_by("raised_at"))


def contacts(here):
    entries = entries_of(here.client, here.tamsin.reader, after(days=1))
    return [one for one in entries if one.kind == "contact"]


def have(here, minutes=2, who=None):
    return alarm.have(thread(here), (who or here.tamsin).reader, after(minutes=minutes))


def contact(here, minutes=9, done="Spoke.", **said):
    at = after(minutes=minutes)
    return alarm.contact(thread(here), here.tamsin.reader, at, done, **(SPOKE | said))


def told():
    tellings = Telling.objects.order_by("step").select_related("account")
    return [one.account.name if one.account else None for one in tellings]


def test_who_looks_first_stays_named_and_nobody_has_it(here, noa):
    alerts.escalate_due(after(minutes=15))
    alarm.look(thread(here), here.tamsin.reader, after(minutes=20))
    alarm.look(thread(here), noa.reader, after(minutes=30))
    seen = alert_of(here)
    assert (seen.state, seen.seen_by, seen.seen_at) == (
        State.SEEN,
        here.tamsin.account,
        after(minutes=20),
    )
    assert not seen.is_had(after(minutes=31))


def test_looking_stops_no_chase(here, noa):
    alarm.look(thread(here), here.tamsin.reader, after(minutes=2))
    alerts.escalate_due(after(minutes=15))
    assert told() == ["Tamsin Reed", "Noa"]


def test_looking_writes_no_entry_and_is_audited(here):
    alarm.look(thread(here), here.tamsin.reader, after(minutes=2))
    assert contacts(here) == []
    assert AuditEvent.objects.filter(what=f"see alert {alert_of(here).id}").count() == 1


def test_having_it_holds_for_fifteen_minutes_and_writes_into_the_chart(here):
    have(here)
    moved, (said,) = alert_of(here), contacts(here)
    assert (moved.state, moved.had_by) == (State.HAD, here.tamsin.account)
    assert moved.had_until == after(minutes=17)
    assert (moved.had_entry, said.by) == (UUID(said.id), "therapist")
    assert (said.body.step, said.body.until) == ("had", after(minutes=17))
    assert said.body.about == str(moved.id)


def test_a_practice_sets_its_own_minutes(here):
    here.practice.claim_minutes = 5
    here.practice.save()
    have(here)
    assert alert_of(here).had_until == after(minutes=7)


def test_having_all_of_a_thread_is_one_entry(here):
    client_says(here, entry("signal", level="urgent", at=after(minutes=1)), at=after(minutes=1))
    assert len(have(here)) == 2
    (said,) = contacts(here)
    assert [said.body.about, *said.body.also_about] == [str(one.id) for one in thread(here)]


def test_said_twice_it_is_had_once(here):
    have(here)
    have(here, 3)
    assert len(contacts(here)) == 1
    assert alert_of(here).had_until == after(minutes=17)


def test_what_another_has_is_refused_with_who_and_until_when(here, noa):
    alerts.escalate_due(after(minutes=15))
    have(here, 16)
    with pytest.raises(Refused, match="Tamsin Reed has it since"):
        have(here, 17, noa)
    assert alert_of(here).had_by == here.tamsin.account
    assert len(contacts(here)) == 1


def test_a_new_signal_is_nobodys_until_somebody_says_so(here):
    have(here)
    client_says(here, entry("signal", level="urgent", at=after(minutes=3)), at=after(minutes=3))
    assert [one.is_had(after(minutes=4)) for one in thread(here)] == [True, False]
    have(here, 4)
    assert [one.had_until for one in thread(here)] == [after(minutes=17), after(minutes=19)]


def test_ten_more_minutes_with_a_word(here):
    have(here)
    alarm.lengthen(thread(here), here.tamsin.reader, after(minutes=10), "still on the phone")
    assert alert_of(here).had_until == alert_of(here).escalates_at == after(minutes=27)
    said = contacts(here)[-1].body
    assert (said.step, said.outcome, said.until) == (
        "lengthened",
        "still on the phone",
        after(minutes=27),
    )


def test_not_without_a_word(here):
    have(here)
    with pytest.raises(Refused) as refused:
        alarm.lengthen(thread(here), here.tamsin.reader, after(minutes=10), " ")
    assert refused.value.field == "why"
    assert alert_of(here).had_until == after(minutes=17)


def test_and_never_longer_than_an_hour_in_all(here):
    have(here, 0)
    for minutes in (10, 20, 30, 40, 50):
        alarm.lengthen(thread(here), here.tamsin.reader, after(minutes=minutes), "on the phone")
    assert alert_of(here).had_until == after(minutes=60)
    with pytest.raises(Refused):
        alarm.lengthen(thread(here), here.tamsin.reader, after(minutes=55), "on the phone")


def test_time_that_is_over_is_not_made_longer(here):
    have(here)
    with pytest.raises(Refused):
        alarm.lengthen(thread(here), here.tamsin.reader, after(minutes=18), "on the phone")


def test_a_slip_is_taken_back_within_the_minute_and_the_chase_is_where_it_was(here, noa):
    due = alert_of(here).escalates_at
    have(here)
    alarm.give_back(thread(here), here.tamsin.reader, after(minutes=3))
    assert (alert_of(here).state, alert_of(here).had_by) == (State.SEEN, None)
    assert alert_of(here).escalates_at == due
    assert [one.body.step for one in contacts(here)] == ["had", "gave_back"]


def test_after_the_minute_it_is_handed_on_and_not_taken_back(here):
    have(here)
    with pytest.raises(Refused):
        alarm.give_back(thread(here), here.tamsin.reader, after(minutes=3, seconds=1))
    assert alert_of(here).had_by == here.tamsin.account


def test_handed_on_the_other_is_told_at_once_and_nobody_has_it_until_they_say_so(here, noa):
    have(here)
    alarm.hand_on(thread(here), here.tamsin.reader, after(minutes=4), noa.account.id)
    handed = alert_of(here)
    assert (handed.state, handed.handed_to, handed.had_by) == (State.SEEN, noa.account, None)
    assert told() == ["Tamsin Reed", "Noa"]
    assert Delivery.objects.filter(template="alert_handed", to=str(noa.account.id)).count() == 1
    assert (contacts(here)[-1].body.step, contacts(here)[-1].body.to) == (
        "handed_on",
        str(noa.account.id),
    )
    have(here, 6, noa)
    assert (alert_of(here).had_by, alert_of(here).handed_to) == (noa.account, None)


def test_what_was_handed_on_and_not_taken_goes_to_the_next(here, noa):
    make_person(here.practice, "therapist", "Sol", "sol@kelp.example", 3)
    have(here)
    alarm.hand_on(thread(here), here.tamsin.reader, after(minutes=4), noa.account.id)
    assert alerts.escalate_due(after(minutes=18)) == 0
    assert alerts.escalate_due(after(minutes=19)) == 1
    assert told() == ["Tamsin Reed", "Noa", "Sol"]


@pytest.mark.parametrize("who", ["petra", "ada", "otto", "clem", "tamsin"])
def test_it_is_handed_to_nobody_who_could_not_act(here, who):
    have(here)
    with pytest.raises(Refused) as refused:
        to = getattr(here, who).account.id
        alarm.hand_on(thread(here), here.tamsin.reader, after(minutes=4), to)
    assert refused.value.field == "hand_to"
    assert alert_of(here).had_by == here.tamsin.account


def test_nor_to_one_whose_account_was_ended(here, noa):
    noa.account.is_active = False
    noa.account.save()
    with pytest.raises(Refused):
        alarm.hand_on(thread(here), here.tamsin.reader, after(minutes=4), noa.account.id)


def tried(here, minutes=5, who=None, **steps):
    at = after(minutes=minutes)
    alarm.tried(thread(here), (who or here.tamsin).reader, at, NextSteps(**steps))


def test_not_reached_asks_what_comes_next(here):
    have(here)
    with pytest.raises(Refused) as refused:
        tried(here)
    assert refused.value.field == "next"
    assert len(contacts(here)) == 1


def test_not_reached_is_not_done_and_the_clock_runs_on(here):
    have(here)
    tried(here, again_at=after(hours=3), again_way="phone", has_asked_trusted=True)
    moved, said = alert_of(here), contacts(here)[-1].body
    assert (moved.state, moved.had_until, moved.escalates_at) == (
        State.HAD,
        after(minutes=17),
        after(minutes=17),
    )
    assert (moved.tried_at, moved.tried_by, moved.again_at) == (
        after(minutes=5),
        here.tamsin.account,
        after(hours=3),
    )
    assert (said.way, said.step, said.until, said.again_way) == (
        "not_reached",
        "tried",
        after(hours=3),
        "phone",
    )
    assert list(said.next_steps) == ["again", "trusted_person"]
    assert risk(here) == "today"


def test_a_time_that_is_past_is_no_next_step(here):
    with pytest.raises(Refused) as refused:
        tried(here, again_at=after(minutes=1))
    assert refused.value.field == "again_at"


def test_who_tries_what_nobody_has_has_it_from_then_on(here):
    tried(here, has_asked_welfare=True)
    assert (alert_of(here).had_by, alert_of(here).had_until) == (
        here.tamsin.account,
        after(minutes=20),
    )


def test_who_tries_what_another_has_takes_nothing_from_them(here, noa):
    alerts.escalate_due(after(minutes=15))
    have(here, 16)
    tried(here, 18, noa, again_at=after(minutes=40))
    assert (alert_of(here).had_by, alert_of(here).tried_by) == (here.tamsin.account, noa.account)


def test_tried_and_handed_on_in_one_go(here, noa):
    have(here)
    tried(here, hand_to=noa.account.id)
    assert (alert_of(here).handed_to, alert_of(here).had_by) == (noa.account, None)
    assert told() == ["Tamsin Reed", "Noa"]


def test_the_same_form_twice_is_one_try(here):
    id_, steps = uuid4(), NextSteps(has_asked_trusted=True)
    for minutes in (5, 6):
        at = after(minutes=minutes)
        alarm.tried(thread(here), here.tamsin.reader, at, steps, entry_id=id_)
    assert Deed.objects.filter(did="tried").count() == 1
    assert len(contacts(here)) == 1


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
    assert told() == ["Tamsin Reed", "Noa"]
    contact(here, 18)
    assert alert_of(here).closed_by == here.tamsin.account


def risk(here):
    briefing = briefing_of(here.client, here.tamsin.reader, after(minutes=10))
    found = [one.urgency for one in briefing.findings if one.id == "risk.item_nine"]
    return found[0] if found else None


@pytest.mark.parametrize("done", ["", "  "])
def test_without_saying_what_was_done_it_stays_open(here, done):
    with pytest.raises(Refused) as refused:
        contact(here, done=done)
    assert refused.value.field == "done"
    assert alert_of(here).state == State.RAISED
    assert contacts(here) == []


@pytest.mark.parametrize("who", ["clem", "petra", "otto", "ada"])
def test_it_is_not_for_anyone_else(here, who):
    reader, steps = getattr(here, who).reader, NextSteps(has_asked_trusted=True)
    for move in (
        lambda: alarm.look(thread(here), reader, NOON),
        lambda: alarm.have(thread(here), reader, NOON),
        lambda: alarm.hand_on(thread(here), reader, NOON, here.tamsin.account.id),
        lambda: alarm.tried(thread(here), reader, NOON, steps),
        lambda: alarm.contact(thread(here), reader, NOON, "done", **SPOKE),
    ):
        with pytest.raises(Refused):
            move()
    assert alert_of(here).state == State.RAISED
    assert Entry.objects.filter(kind="contact").count() == 0


def test_a_colleague_who_was_not_told_is_not_offered_it(here, noa):
    with pytest.raises(Refused):
        have(here, 2, noa)


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


@pytest.mark.parametrize("move", ["have", "tried", "close", "hand_on"])
def test_cut_off_in_the_middle_neither_alert_nor_chart_has_moved(here, noa, monkeypatch, move):
    from holdfast.alerts import moving

    def cut(*_args, **_kwargs):
        raise KeyboardInterrupt

    moves = {
        "have": lambda: have(here),
        "tried": lambda: tried(here, has_asked_trusted=True),
        "close": lambda: contact(here),
        "hand_on": lambda: alarm.hand_on(thread(here), here.tamsin.reader, NOON, noa.account.id),
    }
    monkeypatch.setattr(moving, move, cut)
    with pytest.raises(KeyboardInterrupt):
        moves[move]()
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
    both = [alert_of(here), Alert.objects.get(client=other)]
    with pytest.raises(Refused):
        alarm.contact(both, here.tamsin.reader, after(minutes=9), "Spoke.", **SPOKE)
    assert set(Alert.objects.values_list("state", flat=True)) == {State.RAISED}
    assert contacts(here) == []


def test_where_another_was_closed_meanwhile_none_is(here):
    client_says(here, entry("signal", level="urgent", at=after(minutes=1)), at=after(minutes=1))
    first, second = thread(here)
    alarm.contact([second], here.tamsin.reader, after(minutes=5), "Spoke.", **SPOKE)
    with pytest.raises(Refused):
        contact(here)
    assert Alert.objects.get(id=first.id).state != State.CLOSED
    assert len(contacts(here)) == 1
