"""Help for whoever stands before the door: by the country they choose, without signing in.

The choice is kept in the address and in a cookie, and nowhere here. Where none was made, the
country of the client who last read in this browser stands in its place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta

from django.core.signing import BadSignature
from django.http import HttpRequest, HttpResponse

from holdfast import clock
from holdfast.circle.crisis import Card, card_for, further_for, others_for
from holdfast.circle.residence import Choices, countries, country_name
from holdfast.people.cookies import give, given, take_back

COOKIE = ASKED = "country"
KEPT_FOR = timedelta(days=365)
PRACTICE = "practice"
SLUG = re.compile(r"[-\w]{1,50}", re.ASCII)


@dataclass(frozen=True, slots=True)
class DoorHelp:
    """``country`` is empty where none was chosen; nothing is guessed then. ``practice`` is the slug
    that the address names, if any."""

    country: str
    practice: str = ""

    @property
    def name(self) -> str:
        return country_name(self.country)

    @property
    def crisis(self) -> Card:
        return card_for(self.country or None, clock.now())

    @property
    def others(self) -> list[Card]:
        return others_for(self.country or None, clock.now())

    @property
    def further(self) -> list[Card]:
        return further_for(self.country or None)

    @property
    def countries(self) -> Choices:
        return countries()


def door_help(request: HttpRequest) -> DoorHelp:
    """Without a database, a session or anybody signed in."""
    country = _known(request.GET.get(ASKED, "")) or _remembered(request)
    practice = request.GET.get(PRACTICE, "")
    return DoorHelp(country, practice if SLUG.fullmatch(practice) else "")


def remember_country(response: HttpResponse, country: str) -> None:
    give(response, COOKIE, country, KEPT_FOR)


def keep_country(request: HttpRequest, response: HttpResponse, country: str) -> None:
    """That of a client who reads here, for when their sign-in has run out; a choice stands."""
    if _known(country) and not _remembered(request):
        remember_country(response, country)


def forget_country(response: HttpResponse) -> None:
    take_back(response, COOKIE)


def help_at_the_door(request: HttpRequest) -> dict[str, DoorHelp]:
    """For templates: ``door``."""
    return {"door": door_help(request)}


def _known(code: str) -> str:
    return code if country_name(code) else ""


def _remembered(request: HttpRequest) -> str:
    try:
        return _known(given(request, COOKIE, KEPT_FOR))
    except (KeyError, BadSignature):
        return ""
