"""Not reached is not done: it asks what comes next, and the clock runs on."""

from uuid import uuid4

import pytest
from tests.cast import make_person
from tests.record.alarm.thread import alert_of, contacts, have, risk, thread, told, tried
from tests.record.said import after

from holdfast import alerts
from holdfast.alerts.models import Deed, State
from holdfast.record import Refused, alarm
from holdfast.record.alarm import NextSteps

pytestmark = pytest.mark.django_db


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


@pytest.mark.parametrize("again_at", [after(minutes=1), after(hours=23, minutes=45)])
def test_a_time_that_is_past_is_no_next_step_nor_one_for_tomorrow(here, again_at):
    with pytest.raises(Refused) as refused:
        tried(here, again_at=again_at)
    assert refused.value.field == "again_at"


def test_tomorrow_morning_is_a_next_step_in_the_evening(here):
    tried(here, again_at=after(hours=13))
    assert alert_of(here).again_at == after(hours=13)


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


def test_what_another_has_is_not_theirs_to_hand_on_and_nothing_is_told_so(here, noa):
    sol = make_person(here.practice, "therapist", "Sol", "sol@kelp.example", 3)
    alerts.escalate_due(after(minutes=15))
    have(here, 16)
    with pytest.raises(Refused, match="Tamsin Reed has it since"):
        tried(here, 18, noa, hand_to=sol.account.id)
    assert alert_of(here).had_by == here.tamsin.account
    assert told() == ["Tamsin Reed", "Noa"]
    assert [one.body.step for one in contacts(here)] == ["had"]


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
