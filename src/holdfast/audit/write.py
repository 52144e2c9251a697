"""Writing down who saw and who did: inserted at once, without a lock, so reading never waits."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol
from uuid import UUID

from holdfast import clock


class Person(Protocol):
    """Who is at work: a ``people.reader.Reader``, seen from a floor below."""

    @property
    def account_id(self) -> UUID | None: ...
    @property
    def practice_id(self) -> UUID | None: ...
    @property
    def role(self) -> str: ...


class HasId(Protocol):
    @property
    def id(self) -> UUID: ...


def saw(by: Person, client: HasId | None, what: str, *, at: datetime | None = None) -> None:
    """``what`` is a fixed word for a page or a thing (``client page``), never a person's words."""
    _write("saw", by, client, what, at)


def did(
    by: Person,
    client: HasId | None,
    what: str,
    *,
    to: UUID | None = None,
    at: datetime | None = None,
) -> None:
    """``what`` is a fixed word for a verb; call it inside the transaction of the verb.

    ``to`` is the account it was done to, and stands after the word.
    """
    _write("did", by, client, f"{what} {to}" if to else what, at)


def _write(verb: str, by: Person, client: HasId | None, what: str, at: datetime | None) -> None:
    from holdfast.audit.models import AuditEvent

    AuditEvent.objects.create(
        practice_id=by.practice_id,
        account_id=by.account_id,
        role=by.role,
        client_id=client.id if client else None,
        verb=verb,
        what=what,
        at=at or clock.now(),
    )
