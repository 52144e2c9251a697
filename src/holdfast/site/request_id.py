"""A name for each request: in the log, in the answer and on the error page, so that they meet.

It is made here and never taken from whoever asks, who could write anything into the log with it.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from contextvars import ContextVar
from typing import Any

from django.http import HttpRequest, HttpResponse

HEADER = "Holdfast-Request"
READ_ALOUD = "23456789abcdefghjkmnpqrstuvwxyz"  # nothing that sounds or looks like another
HALF = 4
NONE = "-"

_current: ContextVar[str] = ContextVar("request_id", default=NONE)

Respond = Callable[[HttpRequest], HttpResponse]


def named_request(respond: Respond) -> Respond:
    """The outermost middleware. The name stays until the next request: Django logs after it."""

    def middleware(request: HttpRequest) -> HttpResponse:
        name = new_name()
        request.request_id = name  # type: ignore[attr-defined] # ours, read below
        _current.set(name)
        response = respond(request)
        response[HEADER] = name
        return response

    return middleware


def new_name() -> str:
    """Two groups of four, easy to read over the telephone."""
    return "-".join("".join(secrets.choice(READ_ALOUD) for _ in range(HALF)) for _ in range(2))


def name_of(request: Any) -> str:
    """The name of this request; of the one at work in this thread where there is none."""
    return str(getattr(request, "request_id", "") or _current.get())


def request_id(request: HttpRequest) -> dict[str, str]:
    """For templates: ``request_id``, empty where the request was given no name."""
    return {"request_id": str(getattr(request, "request_id", ""))}
