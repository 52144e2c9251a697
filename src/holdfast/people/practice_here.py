"""In which practice somebody reads in this browser, for its words of help: until they sign out.

A sign-in that merely ran out leaves it; signing out by any way takes it along. It is an id, signed,
and opens nothing.
"""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.core.signing import BadSignature
from django.http import HttpRequest, HttpResponse

from holdfast.people.cookies import give, given, take_back

COOKIE = "practice"
KEPT_FOR = timedelta(days=30)


def remember_practice(request: HttpRequest, response: HttpResponse, practice_id: UUID) -> None:
    """Renewed when half its time is over."""
    if _given(request, KEPT_FOR / 2) != practice_id:
        give(response, COOKIE, practice_id.hex, KEPT_FOR)


def forget_practice(response: HttpResponse) -> None:
    take_back(response, COOKIE)


def practice_here(request: HttpRequest) -> UUID | None:
    return _given(request, KEPT_FOR)


def _given(request: HttpRequest, within: timedelta) -> UUID | None:
    try:
        return UUID(given(request, COOKIE, within))
    except (KeyError, BadSignature, ValueError):
        return None
