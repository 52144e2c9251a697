"""Who is reading: an account in one role in one practice."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest

from holdfast.people.models import Membership


@dataclass(frozen=True, slots=True)
class Reader:
    """``name`` is a professional's name; empty for a client, whose name is sealed in the circle.

    ``is_practice_invented``: the practice is a made-up one, and every page of it says so.
    """

    account_id: UUID
    practice_id: UUID
    membership_id: UUID
    role: str
    name: str
    is_practice_invented: bool = False


def reader_of(membership: Membership) -> Reader:
    """The reader that an open membership makes of its account."""
    return Reader(
        account_id=membership.account_id,
        practice_id=membership.practice_id,
        membership_id=membership.id,
        role=membership.role,
        name=membership.account.name,
        is_practice_invented=membership.practice.is_invented,
    )


class ReaderRequest(HttpRequest):
    """A request as ``people.middleware.reader`` hands it on."""

    reader: Reader | None
    is_second_factor_missing: bool


def reader_in(request: HttpRequest) -> Reader | None:
    """The reader of a request; ``None`` when signed out or when no practice is chosen yet."""
    return getattr(request, "reader", None)


def lacks_second_factor(request: HttpRequest) -> bool:
    """Whether a second step is asked for that the account does not have yet."""
    return getattr(request, "is_second_factor_missing", False)
