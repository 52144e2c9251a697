"""What one row says."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone
from tests.cast import cast, signed_in
from tests.record.said import client_says, entry, petra_says, therapist_says

from holdfast.people.models import Practice
from holdfast.record import rebrief

pytestmark = pytest.mark.django_db
CAUTION = {"code": "bipolar_disorder", "status": "present"}


@pytest.fixture
def here():
    return cast()


def row_of(here):
    board = signed_in(here.tamsin).get("/").context["board"]
    (row,) = board.now + board.today + board.soon + board.quiet
    return row, board


def test_reasons_name_who_says_so_and_count_the_rest(here):
    now = timezone.now()
    codes = ("aneurysm", "schizophrenia", "psychosis_active", "bipolar_disorder")
    therapist_says(
        here, *(entry("condition", code=code, status="present", at=now) for code in codes), at=now
    )
    row, _board = row_of(here)
    assert len(row["reasons"]) == 2
    assert row["reasons"][0]["source"]
    assert "more" not in row["reasons"][0]
    assert " more" in row["reasons"][1]["more"]


def test_what_has_waited_too_long_stands_with_today_and_says_how_long(here):
    told = timezone.now() - timedelta(days=9)
    therapist_says(here, entry("condition", at=told, **CAUTION), at=told)
    rebrief(here.client, timezone.now())
    row, board = row_of(here)
    assert board.today == [row]
    assert row["reasons"][0]["waited"] == "Has waited 9 days with no dose planned."
    assert b"Has waited 9 days" in signed_in(here.tamsin).get("/").content


def test_what_came_again_waits_since_it_came_first(here):
    first = timezone.now() - timedelta(hours=3)
    for at in (first, first + timedelta(hours=2)):
        client_says(here, entry("signal", at=at), at=at)
    row, _board = row_of(here)
    there = first.astimezone(ZoneInfo(here.practice.time_zone))
    assert f"{there:%H:%M}" in row["reasons"][0]["since"]


def test_stage_way_and_place(here):
    dosed = timezone.now() - timedelta(days=2)
    plan = entry("plan", at=dosed, route="im", setting="clinic", doses_planned=6)
    dose = entry("dose", at=dosed, route="im", setting="clinic", started_at=dosed.isoformat())
    petra_says(here, plan, dose, at=timezone.now(), history=True)
    row, _board = row_of(here)
    assert row["stage"] == "Day 2 after dose 1 of 6"
    assert row["setting"] == "IM · clinic"


def test_the_next_appointment_stands_in_the_practices_time(here):
    here.client.time_zone = "Europe/Berlin"
    here.client.save()
    at = (timezone.now() + timedelta(days=2)).replace(hour=22, minute=0, second=0, microsecond=0)
    booked = entry(
        "appointment",
        at=timezone.now(),
        starts_at=at.isoformat(),
        purpose="integration",
        way="video",
    )
    therapist_says(here, booked, at=timezone.now())
    row, _board = row_of(here)
    assert row["next_at"].endswith(" in Berlin")
    assert row["next"] == "integration, video"


def test_with_no_appointment_it_says_so_as_the_clients_page_does(here):
    assert row_of(here)[0]["next"] == "No appointment is booked."


def test_it_says_when_it_looked_in_the_practices_time(here):
    Practice.objects.update(time_zone="Asia/Kathmandu")
    page = signed_in(here.tamsin).get("/")
    local = page.context["board"].at.astimezone(ZoneInfo("Asia/Kathmandu"))
    assert f"<time data-looked-at>{local:%H:%M}</time>" in page.content.decode()
    assert page["Holdfast-Looked-At"] == f"{local:%H:%M}"


def test_also_where_nothing_is_new(here):
    tamsin = signed_in(here.tamsin)
    mark = tamsin.get("/").context["board"].mark
    again = tamsin.get("/today/board/", {"seen": mark})
    assert again.status_code == 204
    assert again["Holdfast-Looked-At"]
