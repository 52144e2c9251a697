"""Alerts of a therapist who is away go to whoever covers."""

import pytest
from tests.alerts.found import finding
from tests.cast import cast, make_person
from tests.record.said import NOON, after

from holdfast import alerts
from holdfast.alerts.hand_to_cover import begin_to_cover
from holdfast.alerts.models import Alert, Telling
from holdfast.people.absences import ask_to_cover
from holdfast.people.models import Practice

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    found = cast()
    Practice.objects.update(on_call_email="")
    found.client.practice.refresh_from_db()
    return found


@pytest.fixture
def sol(here):
    return make_person(here.practice, "therapist", "Sol Marin", "sol@kelp.example", None)


def covers(here, sol, at=NOON):
    reader = here.tamsin.reader
    asked = ask_to_cover(sol.membership.id, until=after(hours=20), by=reader, at=at)
    begin_to_cover(asked.id, by=sol.reader, at=at)


def told():
    return [one.account.name for one in Telling.objects.order_by("step")]


def test_what_rings_while_it_runs_tells_the_cover_first_and_who_is_away_last(here, sol):
    covers(here, sol)
    alerts.raise_for(here.client, [finding()], at=after(minutes=1))
    assert told() == ["Sol Marin"]
    alerts.escalate_due(after(days=2))
    assert told() == ["Sol Marin", "Tamsin Reed"]


def test_what_nobody_has_when_it_begins_goes_to_the_cover_next(here, sol):
    alerts.raise_for(here.client, [finding()], at=NOON)
    assert told() == ["Tamsin Reed"]
    assert Alert.objects.get().escalates_at is None
    covers(here, sol, after(minutes=30))
    alerts.escalate_due(after(minutes=30))
    assert told() == ["Tamsin Reed", "Sol Marin"]


def test_the_cover_knows_of_alerts_and_has_no_place_in_the_circle(here, sol):
    covers(here, sol)
    assert alerts.for_board(sol.reader, after(minutes=1)) == []
    alerts.raise_for(here.client, [finding()], at=after(minutes=1))
    (one,) = alerts.for_board(sol.reader, after(minutes=2))
    assert alerts.may_have(sol.reader, one, after(minutes=2))


def test_another_therapist_of_the_circle_is_told_after_the_cover(here, sol):
    from holdfast.circle.team import add_to_circle

    kim = make_person(here.practice, "therapist", "Kim", "kim@kelp.example", None)
    add_to_circle(here.client, kim.account, "therapist", by=here.tamsin.reader, at=NOON)
    covers(here, sol)
    alerts.raise_for(here.client, [finding()], at=after(minutes=1))
    alerts.escalate_due(after(hours=1))
    assert told() == ["Sol Marin", "Kim"]
