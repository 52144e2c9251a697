"""What a notification says, and above all what it does not."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

import pytest

from holdfast.post import queue
from holdfast.post.channels.email import message
from holdfast.post.words import words


@pytest.fixture(autouse=True)
def at_an_address(settings: Any) -> None:
    settings.HOLDFAST_ADDRESS = "https://holdfast.practice.example/"


def test_it_says_that_something_waits_and_where() -> None:
    subject, body = words("alert")
    assert subject == "Something is waiting for you"
    assert "Something in Holdfast is waiting for you. Sign in to see it." in body
    assert "https://holdfast.practice.example/" in body


def test_the_only_link_is_the_front_door() -> None:
    _, body = words("alert")
    links = [word for word in body.split() if "://" in word]
    assert links == ["https://holdfast.practice.example/"]


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
