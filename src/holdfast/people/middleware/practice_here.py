"""Remembers in which practice somebody reads here, and forgets it when they leave."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from holdfast.people.practice_here import forget_practice, remember_practice
from holdfast.people.reader import reader_in

Respond = Callable[[HttpRequest], HttpResponse]
LEAVING = ("account_logout", "forget_phone", "leave_phone")


def practice_known_here(respond: Respond) -> Respond:
    def middleware(request: HttpRequest) -> HttpResponse:
        response = respond(request)
        if is_leaving(request):
            forget_practice(response)
        elif reader := reader_in(request):
            remember_practice(request, response, reader.practice_id)
        return response

    return middleware


def is_leaving(request: HttpRequest) -> bool:
    """Also where a sign-in had run out by itself: whoever leaves a phone wants nothing left."""
    page = request.resolver_match
    return request.method == "POST" and page is not None and page.url_name in LEAVING
