"""What every page of the client's own is made with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django_htmx.http import HttpResponseClientRedirect

from holdfast import clock
from holdfast.circle.crisis import card_for
from holdfast.circle.policy import client_in
from holdfast.circle.visitor_help import keep_country

if TYPE_CHECKING:
    pass

OWN = "same-origin"


def from_own_page(request: HttpRequest) -> None:
    """Raises where the browser says that another site sent this; it stands in place of a token."""
    if request.headers.get("Sec-Fetch-Site", OWN) != OWN:
        raise PermissionDenied


def page(
    request: HttpRequest, template: str, said: dict[str, Any], status: int = 200
) -> HttpResponse:
    """Times in the client's own zone; the country's line always in reach, and kept so for when this
    sign-in has run out."""
    client = client_in(request)
    with timezone.override(ZoneInfo(client.time_zone)):
        context = {"crisis": card_for(client.country, clock.now())} | said
        response = render(request, f"checkins/{template}.html", context, status=status)
    keep_country(request, response, client.country)
    return response


def led_on(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Where the way goes on; a press sent by script is told the address and goes itself."""
    is_from_script = bool(request.headers.get("HX-Request"))
    if is_from_script and isinstance(response, HttpResponseRedirect):
        return HttpResponseClientRedirect(response.url)
    return response
