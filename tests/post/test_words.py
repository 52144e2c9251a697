"""What a notification says, and above all what it does not."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest

import holdfast
from holdfast.post import queue
from holdfast.post.channels.email import message
from holdfast.post.words import words

DOOR = "https://holdfast.practice.example/"


@pytest.fixture(autouse=True)
def at_an_address(settings: Any) -> None:
    settings.HOLDFAST_ADDRESS = DOOR


def test_it_says_that_something_waits_and_where() -> None:
    subject, body = words("alert")
    assert subject == "Something is waiting for you"
    assert "Something in Holdfast is waiting for you. Sign in to see it." in body
    assert "https://holdfast.practice.example/" in body


LEADS_TO = {
    "alert": "alerts/",
    "alert_now": "alerts/",
    "alert_again": "alerts/",
    "alert_more": "alerts/",
    "alert_handed": "alerts/",
    "alert_left": "alerts/",
    "alert_line": "",
    "cover_asked": "away/",
    "glass_broken": "",
    "many_openings": "",
}


@pytest.mark.parametrize("address", [DOOR, DOOR.rstrip("/")])
@pytest.mark.parametrize("letter", LEADS_TO)
def test_the_only_link_leads_to_what_it_is_about_and_names_nobody(
    letter: str, address: str, settings: Any
) -> None:
    settings.HOLDFAST_ADDRESS = address
    _, body = words(letter)
    links = [word for word in body.split() if "://" in word]
    assert links == [f"{DOOR}{LEADS_TO[letter]}"]


def test_what_cannot_wait_is_told_apart_from_everything_else_by_its_subject() -> None:
    subjects = [words(letter)[0] for letter in LEADS_TO]
    assert words("alert_now")[0] == "Something needs you now"
    assert len(set(subjects)) == len(subjects)


def test_every_letter_is_among_these() -> None:
    written = Path(holdfast.__file__).parent.glob("*/templates/post/*.txt")
    assert {path.stem for path in written} == LEADS_TO.keys()


def test_the_practices_line_is_asked_to_ring_a_colleague_by_name() -> None:
    assert "Please ring Noa Vale;" in words("alert_line", "Noa Vale")[1]
    assert "Please ring one of its clinicians." in words("alert_line")[1]


@pytest.mark.parametrize("letter", sorted(LEADS_TO.keys() - {"alert_line"}))
def test_no_other_letter_names_anybody(letter: str) -> None:
    assert words(letter, "Noa Vale") == words(letter)


def test_a_name_stays_a_name_in_a_letter() -> None:
    assert words("alert_line", "Noa\n\nVale")[1] == words("alert_line", "Noa Vale")[1]


@pytest.mark.django_db
def test_every_message_says_the_same(practice_id: UUID, tamsin: UUID) -> None:
    """Nothing of the delivery, its alert or its practice can be read from the words."""
    letters = [
        message(queue(practice, "email", "alert", to, uuid4()), "someone@practice.example")
        for practice, to in ((practice_id, tamsin), (uuid4(), uuid4()))
    ]
    assert len({(letter.subject, letter.body) for letter in letters}) == 1


@pytest.mark.django_db
def test_no_header_tells_a_person_an_alert_or_a_practice(practice_id: UUID, tamsin: UUID) -> None:
    kept = queue(practice_id, "email", "alert", tamsin, uuid4())
    wire = message(kept, "someone@practice.example").message().as_string()
    for told in (practice_id, tamsin, kept.alert_id):
        assert str(told) not in wire


@pytest.mark.django_db
def test_it_asks_for_no_holiday_answer(practice_id: UUID, tamsin: UUID) -> None:
    wire = message(queue(practice_id, "email", "alert", tamsin), "s@practice.example").message()
    assert wire["Auto-Submitted"] == "auto-generated"
    assert wire["Date"]
