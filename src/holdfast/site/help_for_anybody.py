"""The page of help is for anybody: whose sign-in a browser brings along is not even asked.

So it answers with whom to call while the database, where sign-ins are kept, does not.
"""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

Respond = Callable[[HttpRequest], HttpResponse]


def help_for_anybody(respond: Respond) -> Respond:
    """Stands before sessions are opened."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if request.path == reverse("help", "holdfast.site.urls"):
            request.COOKIES.pop(settings.SESSION_COOKIE_NAME, None)
        return respond(request)

    return middleware
