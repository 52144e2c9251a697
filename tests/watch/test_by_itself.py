"""What falls due appears on the board by itself, where the client lives, and for nobody else."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from tests.cast import cast, make_client
from tests.record.said import NOON, entry, petra_says, therapist_says
from tests.watch.by_itself import let_time_pass, row_of, worker_at

from holdfast.kernel.content.urgency import RANK
from holdfast.record import Author, append
from holdfast.record.models import Standing

pytestmark = pytest.mark.django_db
OVERDUE = "aftercare.check_in_overdue"
AWHILE = timedelta(seconds=1)
LONG_AFTER = timedelta(days=400)


def utc(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def dosed(zone, on):
    """The cast; Clem lives in ``zone`` and was dosed at noon there."""
    here = cast()
    here.client.time_zone = zone
    here.client.save()
    at = datetime.fromisoformat(f"{on}T12:00").replace(tzinfo=ZoneInfo(zone))
    petra_says(here, entry("dose", at=at, route="im", started_at=at.isoformat()), at=at)
    return here


def is_on_the_board(here, at):
    headlines = row_of(here, at).headlines
    is_overdue = "check_in" in headlines.overdue
    assert is_overdue or OVERDUE not in {one.id for one in headlines.top}
    return is_overdue


# The morning after, at nine, and its twelve hours of grace: nine in the evening by every clock.
@pytest.mark.parametrize(
    ("zone", "on", "overdue_at"),
    [
        ("America/Los_Angeles", "2026-11-20", "2026-11-22T05:00"),
        ("Asia/Kathmandu", "2026-11-20", "2026-11-21T15:15"),
        ("Europe/Berlin", "2026-10-24", "2026-10-25T20:00"),  # clocks go back in the night
        ("Europe/Berlin", "2026-03-28", "2026-03-29T19:00"),  # clocks go forward in the night
        ("America/Los_Angeles", "2026-10-31", "2026-11-02T05:00"),
        ("America/Los_Angeles", "2026-03-07", "2026-03-09T04:00"),
    ],
)
def test_an_overdue_check_in_appears_at_its_minute_with_nobody_asking(zone, on, overdue_at):
    here, at = dosed(zone, on), utc(overdue_at)
    let_time_pass(at - AWHILE)
    assert not is_on_the_board(here, at - AWHILE)
    let_time_pass(at)
    assert is_on_the_board(here, at)


def test_a_week_that_holds_a_change_of_clocks_is_still_a_week_by_the_clock():
    here = dosed("Europe/Berlin", "2026-10-20")
    let_time_pass(utc("2026-10-26T00:00"))
    done = utc("2026-10-26T08:00")
    append(
        here.client,
        [entry("check_in", at=done, mood=5)],
        by=Author.of(here.clem.reader),
        at=done,
    )
    six_in_the_morning = utc("2026-10-28T05:00")  # 18:00 the evening before, and twelve hours
    let_time_pass(six_in_the_morning - AWHILE)
    assert not is_on_the_board(here, six_in_the_morning - AWHILE)
    let_time_pass(six_in_the_morning)
    assert is_on_the_board(here, six_in_the_morning)


def test_once_it_is_done_it_goes():
    here, at = dosed("Europe/Berlin", "2026-10-24"), utc("2026-10-25T20:00")
    let_time_pass(at)
    done = at + timedelta(minutes=5)
    said = entry("check_in", at=done, mood=5)
    append(here.client, [said], by=Author.of(here.clem.reader), at=done)
    assert not is_on_the_board(here, done)


def test_only_those_whose_moment_has_come_are_briefed_anew():
    here = dosed("Europe/Berlin", "2026-10-24")
    for name in ("Rowan Marsh", "Ines Vale"):
        other = make_client(here.practice, here.tamsin, name)
        note = entry("note", at=utc("2026-10-24T10:00"), text="first call", form="progress")
        append(other, [note], by=Author.of(here.tamsin.reader), at=utc("2026-10-24T10:00"))
    before = dict(Standing.objects.values_list("client_id", "at"))
    due = Standing.objects.get(client=here.client).changes_at
    assert worker_at(due - AWHILE).turn() == 0
    assert worker_at(due).turn() == 1
    after = dict(Standing.objects.values_list("client_id", "at"))
    assert [client for client in after if after[client] != before[client]] == [here.client.id]
    assert worker_at(due).turn() == 0


def test_a_year_of_one_client_wakes_the_worker_only_when_something_changes():
    dosed("Europe/Berlin", "2026-10-24")
    briefed = let_time_pass(utc("2026-10-24T10:00") + LONG_AFTER)
    assert 0 < briefed < LONG_AFTER.days
    assert worker_at(utc("2026-10-24T10:00") + LONG_AFTER).turn() == 0


def test_what_has_waited_too_long_with_nothing_planned_moves_up_by_itself():
    here = cast()
    caution = entry("condition", code="bipolar_disorder", status="present")
    therapist_says(here, caution)
    a_week_on = NOON + timedelta(days=7)
    let_time_pass(a_week_on - AWHILE)
    assert row_of(here, a_week_on - AWHILE).urgency == RANK["soon"]
    let_time_pass(a_week_on)
    row = row_of(here, a_week_on)
    assert row.urgency == RANK["today"]
    assert row.headlines.top[0].waits_since == NOON
    assert row.alerts == ()


def test_it_stays_where_it_is_while_a_dose_is_planned():
    here = cast()
    caution = entry("condition", code="bipolar_disorder", status="present")
    planned = entry("plan", route="im", next_on=(NOON + timedelta(days=30)).date().isoformat())
    therapist_says(here, caution, planned)
    a_week_on = NOON + timedelta(days=7)
    let_time_pass(a_week_on)
    assert all(one.waits_since is None for one in row_of(here, a_week_on).headlines.top)
