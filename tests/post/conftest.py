from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from tests.post.smtp import Mailbox, Server

from holdfast.post import Recipient, queue
from holdfast.post.models import Delivery

RecipientOf = Callable[[Any], Recipient | None]
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Kelp:
    """A practice without an on-call line."""

    id: UUID
    on_call_email: str = ""


@dataclass(frozen=True)
class Somebody:
    id: UUID
    email: str


def addressed(email: str) -> Recipient:
    return Recipient(Kelp(uuid4()), Somebody(uuid4(), email))


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
def recipient_of() -> RecipientOf:
    return lambda delivery: addressed("tamsin@practice.example")
