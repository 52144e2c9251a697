"""The mail that arrived in the demo, newest first; the page looks again by itself."""

from __future__ import annotations

import hashlib
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from holdfast.invented import letters
from holdfast.invented.demo import MAIL, home
from holdfast.invented.material import practice_sheet
from holdfast.invented.policy import in_the_demo
from holdfast.people.policy import polling

NOTHING_NEW = 204


@never_cache
@require_safe
def demo_mail(request: HttpRequest) -> HttpResponse:
    in_the_demo(request)
    return _shown(request, "invented/mail.html", _arrived())


@polling
@never_cache
@require_safe
def demo_arrived(request: HttpRequest) -> HttpResponse:
    """The list again, or 204 where nothing came since (``seen``)."""
    in_the_demo(request)
    arrived = _arrived()
    if request.GET.get("seen") == arrived["mark"]:
        return HttpResponse(status=NOTHING_NEW)
    return _shown(request, "invented/arrived.html", arrived)


def _shown(request: HttpRequest, template: str, arrived: dict[str, object]) -> HttpResponse:
    with timezone.override(ZoneInfo(practice_sheet().time_zone)):
        return render(request, template, arrived)


def _arrived() -> dict[str, object]:
    found = letters.newest(home() / MAIL)
    return {"letters": found, "mark": hashlib.sha256(repr(found).encode()).hexdigest()[:16]}


demo_mail.policy = in_the_demo  # type: ignore[attr-defined] # read by the test that walks all URLs
demo_arrived.policy = in_the_demo  # type: ignore[attr-defined] # read by the test that walks all URLs
