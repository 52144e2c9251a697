"""Leaves a mark in a browser in which somebody is signed in, so that it is known again."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse

from holdfast.people.guessing.known import known_browser, remember_browser
from holdfast.people.models import Account

Respond = Callable[[HttpRequest], HttpResponse]


def known_again(respond: Respond) -> Respond:
    def middleware(request: HttpRequest) -> HttpResponse:
        response = respond(request)
        login = _signed_in(request, response)
        if login and not known_browser(request, login):
            remember_browser(request, response, login)
        return response

    return middleware


def _signed_in(request: HttpRequest, response: HttpResponse) -> str:
    """Nobody is looked up for a page that could not be made: the database may be the reason."""
    if response.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return ""
    if isinstance(request.user, Account):
        return request.user.email
    by_letter: str = getattr(request, "came_by_letter", "")
    return by_letter
