"""Sets ``request.reader``: who reads, in which role, in which practice."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from holdfast import clock
from holdfast.people.memberships import open_memberships
from holdfast.people.models import Membership
from holdfast.people.reader import ReaderRequest, reader_of
from holdfast.people.second_factor import is_second_factor_missing

CHOSEN = "membership"  # session key: the membership under which this session reads

Respond = Callable[[HttpRequest], HttpResponse]


def reader_of_request(respond: Respond) -> Respond:
    def middleware(request: HttpRequest) -> HttpResponse:
        membership = _membership(request)
        reader = reader_of(membership) if membership else None
        is_missing = membership is not None and is_second_factor_missing(membership)
        met = cast(ReaderRequest, request)
        met.reader, met.is_second_factor_missing = reader, is_missing
        return respond(met)

    return middleware


def choose(request: HttpRequest, membership: Membership) -> None:
    """From now on this session reads as that membership."""
    request.session[CHOSEN] = str(membership.id)


def _membership(request: HttpRequest) -> Membership | None:
    if not request.user.is_authenticated:
        return None
    memberships = open_memberships(request.user.pk, clock.now())
    if chosen := request.session.get(CHOSEN):
        memberships = memberships.filter(id=UUID(chosen))
    found = list(memberships[:2])
    return found[0] if len(found) == 1 else None
