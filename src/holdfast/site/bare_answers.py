"""An answer that says only a number gets a page, so that nobody is left with a blank."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from holdfast.site.error_words import BY_STATUS
from holdfast.site.errors import page_of

Respond = Callable[[HttpRequest], HttpResponseBase]


def no_bare_answers(respond: Respond) -> Respond:
    def middleware(request: HttpRequest) -> HttpResponseBase:
        response = respond(request)
        if isinstance(response, HttpResponse) and _is_bare(response):
            response.content = page_of(request, HTTPStatus(response.status_code)).encode()
            response["Content-Length"] = str(len(response.content))
        return response

    return middleware


def _is_bare(response: HttpResponse) -> bool:
    is_for_people = response.get("Content-Type", "").startswith("text/html")
    return response.status_code in BY_STATUS and is_for_people and not response.content
