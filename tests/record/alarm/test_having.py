"""A person has it for some minutes, asks for more or gives it back."""

from uuid import UUID

import pytest
from tests.record.alarm.thread import alert_of, contacts, have, thread
from tests.record.said import after, client_says, entry

from holdfast import alerts
from holdfast.alerts.models import State
from holdfast.record import Refused, alarm

pytestmark = pytest.mark.django_db


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
