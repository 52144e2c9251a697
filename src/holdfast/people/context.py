"""What every template knows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from holdfast import clock
from holdfast.people.current_cover import still_open
from holdfast.people.models import Absence, Role
from holdfast.people.reader import Reader, reader_in
from holdfast.people.session_limits import idle_limit_of


@dataclass(frozen=True, slots=True)
class StandingIn:
    """``asked`` wait for the reader's answer, ``covering`` are those they accepted, ``own`` is
    how the reader's own absence stands."""

    asked: tuple[Absence, ...] = ()
    covering: tuple[Absence, ...] = ()
    own: tuple[Absence, ...] = ()


def reader(request: HttpRequest) -> dict[str, Any]:
    """``reader``: who reads this page; ``None`` when nobody is signed in. ``standing_in``: who
    covers whom, asked of the database only where a page shows it. ``idle_seconds``: how long this
    page may be left alone before it goes out of sight."""
    who = reader_in(request)
    is_signed_in = getattr(request, "user", None) is not None and request.user.is_authenticated
    return {
        "reader": who,
        "standing_in": SimpleLazyObject(lambda: _standing_in(who)),
        "idle_seconds": int(idle_limit_of(who).total_seconds()) if is_signed_in else None,
    }


def _standing_in(who: Reader | None) -> StandingIn:
    if who is None or who.role != Role.THERAPIST:
        return StandingIn()
    found = list(still_open(who.practice_id, clock.now()))
    mine = [one for one in found if one.cover_id == who.account_id]
    return StandingIn(
        asked=tuple(one for one in mine if one.accepted_at is None),
        covering=tuple(one for one in mine if one.accepted_at is not None),
        own=tuple(one for one in found if one.account_id == who.account_id),
    )
