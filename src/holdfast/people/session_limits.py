"""How long a sign-in may rest, and how long it may last at all: longer on a client's own phone."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings

from holdfast.people.memberships import is_professional
from holdfast.people.models import Account
from holdfast.people.models.membership import Role
from holdfast.people.reader import Reader


def idle_limit(account: Account, at: datetime) -> timedelta:
    return _idle(is_client=not is_professional(account.id, at))


def idle_limit_of(reader: Reader | None) -> timedelta:
    return _idle(is_client=_is_client(reader))


def absolute_limit_of(reader: Reader | None) -> timedelta:
    """After that one signs in again, however busy one was."""
    is_client = _is_client(reader)
    return timedelta(
        hours=settings.HOLDFAST_SESSION_HOURS_CLIENT
        if is_client
        else settings.HOLDFAST_SESSION_HOURS
    )


def _idle(*, is_client: bool) -> timedelta:
    return timedelta(
        minutes=settings.HOLDFAST_IDLE_MINUTES_CLIENT
        if is_client
        else settings.HOLDFAST_IDLE_MINUTES
    )


def _is_client(reader: Reader | None) -> bool:
    return reader is not None and reader.role == Role.CLIENT
