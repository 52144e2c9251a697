"""The page with whom to call, for anybody, from any page before the door."""

from __future__ import annotations

from uuid import UUID

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from holdfast.circle.visitor_help import ASKED, door_help, remember_country
from holdfast.people.emergency_words import EmergencyWords, emergency_words
from holdfast.people.policy import policy, public
from holdfast.people.practice_here import practice_here


@policy(public)
@never_cache
@require_safe
def help_page(request: HttpRequest) -> HttpResponse:
    door = door_help(request)
    page = {"door": door, "words": _words_if_reachable(door.practice, practice_here(request))}
    response = render(request, "circle/door_help.html", page)
    if door.country and ASKED in request.GET:
        remember_country(response, door.country)
    return response


def _words_if_reachable(slug: str, practice_id: UUID | None) -> EmergencyWords:
    """The numbers stand without a database; the practice's own words need one."""
    try:
        return emergency_words(slug, practice_id)
    except DatabaseError:
        return EmergencyWords()
