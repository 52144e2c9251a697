"""A browser in which somebody has signed in before is known again, and has a budget of its own.

Its cookie holds a random name and a mark for each account that came in; a mark can be compared with
an address somebody types, and tells nothing to whoever reads it.
"""

from __future__ import annotations

import hmac
import secrets
from datetime import timedelta
from hashlib import sha256

from django.core.signing import BadSignature
from django.http import HttpRequest, HttpResponse

from holdfast.people.cookies import give, given, take_back
from holdfast.people.keys import derived, installation_key

COOKIE = "known"
KNOWN_FOR = timedelta(days=365)
MOST = 6  # people who share one browser


def known_browser(request: HttpRequest, login: str) -> str | None:
    """The browser's random name, if this account has signed in with it before."""
    name, marks = _read(request)
    return name if name and _mark(name, login) in marks else None


def remember_browser(request: HttpRequest, response: HttpResponse, login: str) -> None:
    name, marks = _read(request)
    name = name or secrets.token_hex(16)
    kept = dict.fromkeys([_mark(name, login), *marks])
    give(response, COOKIE, ".".join([name, *list(kept)[:MOST]]), KNOWN_FOR)


def forget_browser(response: HttpResponse) -> None:
    take_back(response, COOKIE)


def _read(request: HttpRequest) -> tuple[str, list[str]]:
    try:
        name, *marks = given(request, COOKIE, KNOWN_FOR).split(".")
    except (KeyError, BadSignature):
        return "", []
    return name, marks


def _mark(name: str, login: str) -> str:
    key = derived(installation_key(), "known browsers")
    return hmac.new(key, f"{name} {login}".encode(), sha256).hexdigest()[:32]
