"""What is shown when a page is not there, not allowed, out of order, or a form is too old.

Made without a database, a session or anybody signed in, so that whom to call stands there whatever
else has failed.
"""

from __future__ import annotations

import logging
import sys
from http import HTTPStatus
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.db import DatabaseError, InterfaceError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from holdfast.circle.visitor_help import door_help
from holdfast.invented.context import invented
from holdfast.site.error_words import BY_STATUS, FORM_EXPIRED, Said
from holdfast.site.request_id import name_of

log = logging.getLogger(__name__)

LAST_RESORT = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Out of order · Holdfast</title></head>
<body><main><h1>Something here is out of order</h1>
<p>If someone may be in danger, do not wait for this page: call the emergency number where you are.
</p></main></body></html>"""


def not_there(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    del exception  # what went wrong may name a person; the page says nothing of it
    return answer(request, HTTPStatus.NOT_FOUND)


def not_allowed(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    del exception
    return answer(request, HTTPStatus.FORBIDDEN)


def not_understood(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    is_too_big = isinstance(exception, RequestDataTooBig)
    return answer(request, HTTPStatus(413) if is_too_big else HTTPStatus.BAD_REQUEST)


def too_often(request: HttpRequest) -> HttpResponse:
    response = answer(request, HTTPStatus.TOO_MANY_REQUESTS)
    response["Retry-After"] = "60"
    return response


def out_of_order(request: HttpRequest) -> HttpResponse:
    """503 where the database is the reason: then it passes, and a proxy may know."""
    if not isinstance(sys.exc_info()[1], DatabaseError | InterfaceError):
        return answer(request, HTTPStatus.INTERNAL_SERVER_ERROR)
    response = answer(request, HTTPStatus.SERVICE_UNAVAILABLE)
    response["Retry-After"] = "15"
    return response


def form_expired(request: HttpRequest, **_: Any) -> HttpResponse:
    return answer(request, HTTPStatus.FORBIDDEN, FORM_EXPIRED)


def answer(request: HttpRequest, status: HTTPStatus, said: Said | None = None) -> HttpResponse:
    return HttpResponse(page_of(request, status, said), status=status)


def page_of(request: HttpRequest, status: HTTPStatus, said: Said | None = None) -> str:
    try:
        page = {
            "said": said or BY_STATUS[status],
            "door": door_help(request),
            "request_id": name_of(request),
            "is_invented": invented(request)["is_invented"],
        }
        return render_to_string("site/error.html", page)
    except Exception:  # the page about a failure may fail for the same reason
        log.exception("The page of an error could not be made")
        return LAST_RESORT
