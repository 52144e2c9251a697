"""Tamsin looks at her day."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.cast import cast, make_client, make_person
from tests.record.said import NOON, after, check_in, client_says, entry, petra_says, phq9

from holdfast import alerts, record
from holdfast.record import Author, board_of
from holdfast.record.keeping.urgency_rank import QUIET

pytestmark = pytest.mark.django_db


def test_a_row_says_who_where_in_the_course_and_what_matters():
    here = cast()
    client_says(
        here,
        entry("plan", route="im", doses_planned=6, next_on="2026-12-01"),
        entry("dose", route="im", dose_mg=35.0, at=NOON - timedelta(days=2)),
        phq9(0, at=NOON - timedelta(days=9)),
        phq9(2),
        entry("appointment", starts_at=after(days=3).isoformat()),
    )
    (row,) = board_of(here.tamsin.reader, NOON)
    assert (row.client.code, row.name) == (here.client.code, "Clementine Hale")
    said = row.headlines
    assert said.top[0].id == "risk.item_nine"
    assert (said.course.doses, said.course.doses_planned, said.course.route) == (1, 6, "im")
    assert said.course.next_on == "2026-12-01"
    assert said.next_appointment_at == after(days=3)
    assert [point.total for point in said.measure.points] == [8, 10]
    assert [alert.state for alert in row.alerts] == ["raised"]


def test_the_most_urgent_stands_first():
    here = cast()
    quiet = make_client(here.practice, here.tamsin, "Quiet Person")
    by = Author.of(here.tamsin.reader)
    record.append(quiet, [check_in()], by=by, at=NOON)
    client_says(here, phq9(2))
    assert [row.client.id for row in board_of(here.tamsin.reader, NOON)] == [
        here.client.id,
        quiet.id,
    ]


def test_a_client_of_whom_nothing_is_known_yet_has_a_row():
    here = cast()
    (row,) = board_of(here.tamsin.reader, NOON)
    assert row.headlines is not None
    assert row.look.phase
    assert row.alerts == ()


def test_otto_sees_nothing_of_it():
    here = cast()
    client_says(here, phq9(2))
    assert board_of(here.otto.reader, NOON) == []
    assert board_of(here.ada.reader, NOON) == []


def test_petra_sees_what_follows_from_what_is_released_to_her_and_no_alert():
    here = cast()
    client_says(here, phq9(2))
    petra_says(here, entry("dose", route="im", dose_mg=35.0))
    (row,) = board_of(here.petra.reader, NOON)
    assert row.headlines.course.doses == 1
    assert row.headlines.measure is None
    assert "risk.item_nine" not in {one.id for one in row.headlines.top}
    assert row.alerts == ()


def test_a_psychotherapy_note_shows_in_nobodys_row():
    here = cast()
    client_says(here, check_in())
    sol = make_person(here.practice, "therapist", "Sol", "sol@kelp.example", None)
    from holdfast.circle.team import add_to_circle

    add_to_circle(here.client, sol.account, "therapist", by=here.tamsin.reader, at=NOON)
    before = board_of(sol.reader, NOON)[0].headlines
    from tests.record.said import note, therapist_says

    therapist_says(here, note(label="psychotherapy_note"))
    assert board_of(sol.reader, NOON)[0].headlines == before


def test_one_to_whom_an_alert_was_handed_on_sees_a_code_and_that_it_waits():
    here = cast()
    noa = make_person(here.practice, "therapist", "Noa", "noa@kelp.example", 2)
    client_says(here, phq9(2))
    alerts.escalate_due(after(minutes=15))
    (row,) = board_of(noa.reader, after(minutes=16))
    assert (row.client.code, row.name, row.headlines) == (here.client.code, "", None)
    assert len(row.alerts) == 1
    assert row.urgency == 1


def test_sixty_clients_cost_as_many_questions_as_one():
    here = cast()
    by = Author.of(here.tamsin.reader)
    asked = []
    for number in range(59):
        client = make_client(here.practice, here.tamsin, f"Person {number}")
        record.append(client, [phq9(number % 2)], by=by, at=NOON)
        if number in {0, 58}:
            with CaptureQueriesContext(connection) as queries:
                rows = board_of(here.tamsin.reader, NOON)
            asked.append(len(queries))
    assert len(rows) == 60
    assert asked[0] == asked[1] <= 8


def test_petras_board_asks_no_more_for_many_clients():
    here = cast()
    from holdfast.circle.team import add_to_circle

    for number in range(6):
        client = make_client(here.practice, here.tamsin, f"Person {number}")
        add_to_circle(client, here.petra.account, "medical", by=here.tamsin.reader, at=NOON)
        record.append(client, [check_in()], by=Author.of(here.tamsin.reader), at=NOON)
    with CaptureQueriesContext(connection) as queries:
        assert len(board_of(here.petra.reader, NOON)) == 7
    assert len(queries) <= 8


def test_an_erased_client_is_gone_from_it():
    here = cast()
    client_says(here, phq9(2))
    record.erase(here.client, by=here.ada.reader, at=NOON)
    assert board_of(here.tamsin.reader, NOON) == []


def test_nothing_to_be_aware_of_ranks_last():
    from holdfast.record.keeping.urgency_rank import most_urgent

    assert most_urgent(()) == QUIET == 4
