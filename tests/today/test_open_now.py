"""Who stands open on the board though no finding presses."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from tests.cast import cast, signed_in
from tests.record.said import client_says, entry, petra_says, phq9, therapist_says

from holdfast import alerts
from holdfast.record import rebrief
from holdfast.record.keeping.course_stage import Course
from holdfast.record.keeping.sealed_headlines import Headlines
from holdfast.today.reasons import reasons

pytestmark = pytest.mark.django_db
DAY = datetime(2026, 11, 24, 8, tzinfo=UTC)  # midnight in Los Angeles


def at(hour, minute=0):
    return DAY + timedelta(hours=hour, minutes=minute)


@pytest.fixture
def here():
    """Clem's dose 3 is planned for today; the last was a week ago, and all is well."""
    here = cast()
    begun = DAY - timedelta(days=21)
    with time_machine.travel(begun, tick=False):
        plan = entry("plan", at=begun, route="im", setting="clinic", next_on="2026-11-24")
        petra_says(here, plan, at=begun, history=True)
    for days in (14, 7):
        given = DAY - timedelta(days=days) + timedelta(hours=11)
        dose = entry("dose", at=given, route="im", started_at=given.isoformat())
        petra_says(here, dose, at=given, history=True)
    return here


def row_at(here, moment, who="tamsin", **asked):
    with time_machine.travel(moment, tick=False):
        rebrief(here.client, moment)
        board = signed_in(getattr(here, who)).get("/", asked).context["board"]
    ((name, row),) = [
        (name, row) for name in ("now", "today", "soon", "quiet") for row in getattr(board, name)
    ]
    return name, row


def said(row):
    return [reason["says"] for reason in row["reasons"]]


def test_on_the_day_of_a_dose_nobody_is_quiet_and_what_is_not_recorded_is_said(here):
    group, row = row_at(here, at(10))
    assert group != "quiet"
    (sentence,) = [one for one in said(row) if "planned for today" in one]
    assert sentence.startswith("Dose 3 is planned for today; nothing recorded yet; your risk check")
    assert "waits since 08:00" in sentence


def test_who_waits_for_the_therapist_stands_open_when_asked_for(here):
    group, row = row_at(here, at(10), waits="therapist")
    assert group != "quiet"
    assert "therapist" in row["waits"]


def test_what_is_due_later_today_is_not_said_to_wait_already(here):
    _group, row = row_at(here, at(6))
    assert any("your risk check is due today, 08:00" in one for one in said(row))


def test_once_the_dose_was_given_it_says_when(here):
    given = at(11, 40)
    dose = entry("dose", at=given, route="im", started_at=given.isoformat())
    petra_says(here, dose, at=given)
    group, row = row_at(here, at(12))
    assert group != "quiet"
    assert any("Dose 3 was begun today at 11:40" in one for one in said(row))


def test_the_first_day_after_a_dose_is_never_quiet_and_the_fourth_may_be(here):
    given = at(11, 40)
    dose = entry("dose", at=given, route="im", started_at=given.isoformat())
    petra_says(here, dose, at=given)
    after = at(24 + 9)
    group, row = row_at(here, after)
    assert group != "quiet"
    assert any("The first day after dose 3" in one for one in said(row))
    _group, later = row_at(here, after + timedelta(days=3))
    assert not any("first day" in one for one in said(later))


def test_a_dose_nobody_recorded_is_not_of_today(here):
    group, row = row_at(here, at(24 + 9))
    assert group != "quiet"
    assert not any("planned for today" in one for one in said(row))


def test_with_nothing_open_there_is_no_such_sentence():
    _group, row = row_at(cast(), at(1))
    assert row["is_open"] is False
    assert not [one for one in said(row) if "dose" in one]


def test_each_reason_has_its_own_since_and_its_own_alert(here):
    signal = DAY - timedelta(days=3)
    client_says(here, entry("signal", at=signal, level="7"), at=signal)
    answered = at(9)
    client_says(here, phq9(2, at=answered), at=answered)
    _group, row = row_at(here, at(10))
    sinces = {one["says"]: one.get("since", "") for one in row["reasons"]}
    asked = next(since for says, since in sinces.items() if "support" in says)
    other = next(since for says, since in sinces.items() if "support" not in says and since)
    assert asked == "waiting since Sat 21 Nov"
    assert other == "waiting since 09:00"
    held = [one["alert"] for one in row["reasons"] if "alert" in one]
    assert held == ["nobody has it"] * 2


def test_an_alert_about_what_is_no_finding_any_more_is_a_reason_of_its_own(here):
    answered = at(9)
    client_says(here, phq9(2, at=answered), at=answered)
    with time_machine.travel(at(9, 5), tick=False):
        headline = row_at(here, at(9, 5))[1]["reasons"][0]["says"]
    assert not headline.startswith("An alert waits")
    waiting = alerts.open_of(here.client)
    nothing = Headlines(
        top=(),
        counts={},
        due=(),
        course=Course(doses=0, doses_at=(), doses_planned=None, route=None),
        measure=None,
        next_appointment_at=None,
    )
    first, *_rest = reasons(nothing, waiting, at(10), ZoneInfo("America/Los_Angeles"))
    assert first["says"].startswith("An alert waits: ")
    assert (first["since"], first["alert"]) == ("since 09:00", "nobody has it")


def test_a_convention_of_holdfasts_own_is_no_source_on_the_top_line(here):
    with time_machine.travel(DAY, tick=False):
        therapist_says(here, entry("check_in", at=DAY, wants_contact=True), at=DAY)
    _group, row = row_at(here, at(1))
    assert all("Holdfast" not in one.get("source", "") for one in row["reasons"])
