"""A reader of a part of the chart is not told that what they may not see was never done."""

import pytest
from django.utils import timezone
from tests.client.year import a_year, released
from tests.record.said import client_says, entry, therapist_says

from holdfast.record import board_of, briefing_of
from holdfast.record.reading.client_record import view_of

pytestmark = pytest.mark.django_db
MOOD_MEASURE = {"phq-9", "aftercare.mood_measure_overdue"}


@pytest.fixture
def here():
    return a_year(timezone.now())


def ids(here, who="petra"):
    briefing = view_of(here.client, getattr(here, who).reader, timezone.now()).briefing
    return {one.id for one in briefing.findings} | {due.what for due in briefing.due}


def test_what_is_not_released_is_neither_overdue_nor_due(here):
    assert not ids(here) & {"check-in", "phq-9", "risk check", "integration session"}
    assert not {one for one in ids(here) if one.endswith(("_overdue", "_missing"))}


def test_the_board_and_a_single_briefing_say_the_same(here):
    (row,) = board_of(here.petra.reader, timezone.now())
    on_board = {one.id for one in row.headlines.top} | {due.what for due in row.headlines.due}
    assert on_board <= ids(here)
    briefing = briefing_of(here.client, here.petra.reader, timezone.now())
    assert {one.id for one in briefing.findings} | {due.what for due in briefing.due} == ids(here)


def test_what_is_released_is_due_as_for_everyone(here):
    assert not ids(here) & MOOD_MEASURE
    released(here, timezone.now(), "scores")
    assert ids(here) & MOOD_MEASURE


def test_a_therapist_is_told_all_of_it(here):
    assert {"check-in", "aftercare.bladder_check_overdue"} <= ids(here, "tamsin")


def absent(here, who="petra"):
    at = timezone.now()
    briefing = briefing_of(here.client, getattr(here, who).reader, at, show_all=True)
    return {one.id for one in briefing.findings if one.state == "absent"}


def all_released(here, *covers):
    """With protected records of these categories."""
    body = {"to": str(here.petra.account.id), "covers": list(covers), "reaches": "part2"}
    now = timezone.now()
    client_says(here, entry("release", at=now, signed=True, **body), at=now)


def denied_and_withheld(here):
    """The client's form says no; the record of a programme, which is protected, says past."""
    now = timezone.now()
    code = "substance_use_disorder"
    client_says(here, entry("condition", at=now, code=code, status="absent"), at=now)
    protected = entry("condition", at=now, code=code, status="past", label="part2")
    client_says(here, protected, at=now)


USE_DISORDER = "suitability.substance_use_disorder"


def test_a_history_that_is_withheld_does_not_read_as_absent(here):
    denied_and_withheld(here)
    released(here, timezone.now(), "flags", "medicines", "plan", "doses")
    assert USE_DISORDER not in absent(here)


def test_nothing_is_absent_for_whom_protected_records_are_closed(here):
    assert absent(here) <= {"chart.content_past_review"}  # says something of no client


def test_what_is_absent_is_given_where_protected_records_are_released_too(here):
    now = timezone.now()
    denied = entry("condition", at=now, code="aneurysm", status="absent")
    therapist_says(here, denied, at=now)
    released(here, now, "flags", "plan", "doses")
    assert "suitability.aneurysm" not in absent(here)
    all_released(here, "flags", "plan", "doses")
    assert "suitability.aneurysm" in absent(here)


def test_kinds_that_are_not_released_make_nothing_absent(here):
    all_released(here, "medicines", "plan", "doses")
    found = absent(here)
    assert "interaction.lithium" in found
    assert not found & {"suitability.under_18", "suitability.blood_pressure_very_high"}


def test_a_therapist_is_told_what_is_absent(here):
    now = timezone.now()
    therapist_says(here, entry("condition", at=now, code="aneurysm", status="absent"), at=now)
    assert "suitability.aneurysm" in absent(here, "tamsin")
