"""Somebody of a practice, or the practice's on-call line, as a channel is shown them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from holdfast.post.queue import ON_CALL, OnCall


class Person(Protocol):
    @property
    def id(self) -> UUID: ...
    @property
    def email(self) -> str: ...


class House(Protocol):
    @property
    def id(self) -> UUID: ...
    @property
    def on_call_email(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Recipient:
    """``person`` is ``None`` for the on-call line of the ``practice``."""

    practice: House
    person: Person | None = None

    @property
    def to(self) -> UUID | OnCall:
        """What the outbox keeps of them."""
        return self.person.id if self.person else ON_CALL
