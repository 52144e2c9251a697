from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from tests.post.smtp import Mailbox, Server

from holdfast.post import queue
from holdfast.post.models import Delivery

AddressOf = Callable[[Any], str]
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


class Clock:
    """A clock that stands until a test moves it."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now

    def pass_(self, **time: float) -> datetime:
        self.now += timedelta(**time)
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def practice_id() -> UUID:
    return uuid4()


@pytest.fixture
def tamsin() -> UUID:
    """The account id of a therapist."""
    return uuid4()


@pytest.fixture
def waiting(practice_id: UUID, tamsin: UUID, clock: Clock) -> Delivery:
    return queue(practice_id, "email", "alert", tamsin, uuid4(), at=clock())


@pytest.fixture
def mailbox(settings: Any) -> Iterator[Mailbox]:
    box = Mailbox()
    server = Server(box)
    server.start()
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
    yield box
    server.stop()


@pytest.fixture
def address_of() -> AddressOf:
    return lambda delivery: "tamsin@practice.example"
