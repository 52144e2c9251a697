"""The board by stage and by what waits: links that work without a script."""

from datetime import timedelta

import pytest
from django.utils import timezone
from tests.cast import cast, make_client, signed_in
from tests.record.said import client_says, entry, petra_says, phq9

from holdfast.record import Author, append

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    """Clem has an alert and is considering; Rowan had a dose five days ago and owes a check-in."""
    here = cast()
    now = timezone.now()
    client_says(here, phq9(2, at=now), at=now)
    rowan = make_client(here.practice, here.tamsin, "Rowan Marsh")
    dosed = now - timedelta(days=5)
    dose = entry("dose", at=dosed, route="im", started_at=dosed.isoformat())
    append(rowan, [dose], by=Author.of(here.tamsin.reader), at=now, history=True)
    return here


def board(here, **asked):
    return signed_in(here.tamsin).get("/", asked).context["board"]


def names(board):
    return {
        row["name"] for group in ("now", "today", "soon", "quiet") for row in getattr(board, group)
    }


def test_all_are_shown_until_something_is_asked_for(here):
    assert names(board(here)) == {"Clementine Hale", "Rowan Marsh"}


def test_by_stage(here):
    assert names(board(here, stage="integration")) == {"Rowan Marsh"}
    assert names(board(here, stage="aftercare")) == set()


@pytest.mark.parametrize(
    ("waits", "who"), [("alert", "Clementine Hale"), ("client", "Rowan Marsh")]
)
def test_by_what_waits(here, waits, who):
    assert names(board(here, waits=waits)) == {who}


def test_what_is_overdue_still_waits(here):
    (row,) = [row for row in board(here).today + board(here).soon if row["name"] == "Rowan Marsh"]
    assert {"client", "therapist"} <= set(row["waits"])
    assert "waits for the" in row["waits_for"]


def test_both_at_once(here):
    assert names(board(here, stage="integration", waits="alert")) == set()


def test_a_word_that_is_none_asks_for_nothing(here):
    assert names(board(here, stage="'; --", waits="x")) == {"Clementine Hale", "Rowan Marsh"}


def test_the_sentence_of_the_day_speaks_of_everyone(here):
    assert board(here, waits="alert").lead == board(here).lead


def test_the_choices_count_who_is_there_and_keep_the_other_choice(here):
    stages = {choice.label: choice for choice in board(here, waits="client").stages}
    assert stages["Every stage"].count == 2
    assert stages["Integration"].query == "stage=integration&waits=client"
    assert "Aftercare" not in stages


def test_the_page_that_looks_again_keeps_what_was_asked_for(here):
    tamsin = signed_in(here.tamsin)
    page = tamsin.get("/", {"stage": "integration"})
    assert b"/today/board/?stage=integration&amp;seen=" in page.content
    mark = page.context["board"].mark
    again = tamsin.get("/today/board/", {"stage": "integration", "seen": mark})
    assert again.status_code == 204
    assert tamsin.get("/today/board/", {"seen": mark}).status_code == 200


def test_an_empty_choice_says_that_others_may_still_need_her(here):
    page = signed_in(here.tamsin).get("/", {"stage": "aftercare"})
    assert b"Others may still need you" in page.content


def test_a_choice_tells_an_outsider_nothing(here):
    page = signed_in(here.otto).get("/", {"waits": "alert"})
    assert b"Clementine" not in page.content


def test_a_medical_partner_learns_of_no_alert_by_choosing(here):
    petra_says(here, entry("dose", at=timezone.now(), route="im"), at=timezone.now())
    page = signed_in(here.petra).get("/", {"waits": "alert"})
    assert names(page.context["board"]) == set()


def test_what_is_yours_is_called_so_to_who_it_is_of(here):
    assert "Something of yours" in [choice.label for choice in board(here).waits]
    petra_says(here, entry("dose", at=timezone.now(), route="im"), at=timezone.now())
    hers = signed_in(here.petra).get("/").context["board"].waits
    assert "Something of yours" not in [choice.label for choice in hers]
