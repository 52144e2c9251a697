"""Tamsin opens her day."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from tests.cast import cast, make_client, signed_in
from tests.record.said import client_says, entry, phq9

from holdfast import alerts
from holdfast.audit.models import AuditEvent
from holdfast.record import alarm
from holdfast.record.alarm import NextSteps

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    return cast()


def say_risk(here):
    now = timezone.now()
    client_says(here, phq9(2, at=now), at=now)


def board_of(person):
    return signed_in(person).get("/").context["board"]


def names(rows):
    return [row["name"] for row in rows]


def test_with_nothing_known_nobody_needs_her_and_it_says_what_that_means(here):
    page = signed_in(here.tamsin).get("/")
    assert page.status_code == 200
    board = page.context["board"]
    assert board.now == board.today == []
    rows = names(board.soon) + names(board.quiet)
    assert rows == ["Clementine Hale"]


def test_a_risk_answer_stands_where_it_belongs_with_its_reason_and_its_alert(here):
    say_risk(here)
    page = signed_in(here.tamsin).get("/")
    board = page.context["board"]
    (row,) = board.now + board.today
    assert row["name"] == "Clementine Hale"
    assert row["reasons"][0]["alert"] == "nobody has it"
    assert f"/clients/{here.client.id}/" in page.content.decode()
    assert board.lead == "One person needs you today."


def test_what_is_only_good_to_know_does_not_stand_beside_what_presses(here):
    now = timezone.now()
    sertraline = entry("medication", at=now, ingredient="sertraline", status="taking")
    client_says(here, sertraline, phq9(2, at=now), at=now)
    (row,) = board_of(here.tamsin).today
    assert not [one for one in row["reasons"] if "sertraline" in one["says"]]


def row_of(board):
    return (board.now + board.today)[0]


def clock(here, at):
    return f"{at.astimezone(ZoneInfo(here.practice.time_zone)):%H:%M}"


def test_who_has_it_is_said_and_until_when_and_that_looking_is_not_having(here):
    say_risk(here)
    now, thread = timezone.now(), alerts.open_of(here.client)
    alarm.look(thread, here.tamsin.reader, now)
    assert row_of(board_of(here.tamsin))["reasons"][0]["alert"] == "nobody has it"
    alarm.have(thread, here.tamsin.reader, now)
    until = clock(here, now + timedelta(minutes=15))
    said = row_of(board_of(here.tamsin))["reasons"][0]["alert"]
    assert said == f"Tamsin Reed has it until {until}"


def test_a_try_that_failed_stands_in_the_row_with_what_comes(here):
    say_risk(here)
    now = timezone.now()
    again, thread = now + timedelta(hours=3), alerts.open_of(here.client)
    alarm.tried(thread, here.tamsin.reader, now, NextSteps(again_at=again))
    said = row_of(board_of(here.tamsin))["reasons"][0]["alert"]
    assert said.startswith(f"tried {clock(here, now)}, not reached, again {clock(here, again)}, ")
    assert "Tamsin Reed has it until" in said


def test_the_button_opens_the_thread_at_what_nobody_has(here):
    say_risk(here)
    now = timezone.now()
    alarm.have(alerts.open_of(here.client), here.tamsin.reader, now)
    client_says(here, entry("check_in", at=now, mood=4, wants_contact=True), at=now)
    (free,) = [one for one in alerts.open_of(here.client) if not one.is_had(now)]
    assert row_of(board_of(here.tamsin))["action"]["url"] == f"/alerts/{free.id}/"


def test_otto_sees_nobody(here):
    say_risk(here)
    page = signed_in(here.otto).get("/")
    assert b"Clementine" not in page.content
    assert here.client.code.encode() not in page.content
    assert b"Nobody needs you now" in page.content


def test_the_medical_partner_learns_of_no_risk_without_a_release(here):
    say_risk(here)
    board = board_of(here.petra)
    assert board.now == []
    rows = board.today + board.soon + board.quiet
    assert not [one for row in rows for one in row["reasons"] if "alert" in one]


@pytest.mark.parametrize(("who", "leads_to"), [("clem", "/me/"), ("ada", "/practice/")])
def test_others_are_led_to_their_own_page(here, who, leads_to):
    assert signed_in(getattr(here, who)).get("/").url == leads_to


def test_who_is_signed_out_is_asked_to_sign_in(client, here):
    assert client.get("/").url.startswith("/accounts/login/")


def test_asked_again_with_nothing_new_it_answers_with_nothing(here):
    tamsin = signed_in(here.tamsin)
    mark = tamsin.get("/").context["board"].mark
    again = tamsin.get("/today/board/", {"seen": mark})
    assert (again.status_code, again.content) == (204, b"")


def test_asked_again_after_something_new_it_answers_with_the_board(here):
    tamsin = signed_in(here.tamsin)
    mark = tamsin.get("/").context["board"].mark
    say_risk(here)
    again = tamsin.get("/today/board/", {"seen": mark})
    assert again.status_code == 200
    assert b"nobody has it" in again.content
    assert b"<html" not in again.content


@pytest.mark.parametrize("who", ["clem", "ada"])
def test_the_fragment_is_not_there_for_others(here, who):
    assert signed_in(getattr(here, who)).get("/today/board/").status_code == 404


def test_looking_is_written_down_and_polling_is_not(here):
    tamsin = signed_in(here.tamsin)
    tamsin.get("/")
    tamsin.get("/today/board/")
    assert AuditEvent.objects.filter(verb="saw", what="board").count() == 1


def test_more_clients_ask_the_database_no_more_often(here):
    tamsin = signed_in(here.tamsin)
    tamsin.get("/today/board/")

    def asked():
        with CaptureQueriesContext(
            connection,
        ) as queries:
            tamsin.get("/today/board/")
        return len(queries)

    before = asked()
    for name in ("Rowan Marsh", "Ines Vale"):
        make_client(here.practice, here.tamsin, name)
    assert asked() == before
