"""The way to sign-in and to the choice of a practice, and back to where one was going."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django_htmx.http import HttpResponseClientRedirect


def to_sign_in(request: HttpRequest) -> HttpResponse:
    return _to("account_login", request)


def to_choice(request: HttpRequest) -> HttpResponse:
    return _to("choose_practice", request)


def _to(name: str, request: HttpRequest) -> HttpResponse:
    if request.headers.get("HX-Request"):
        return HttpResponseClientRedirect(reverse(name))
    query = urlencode({"next": request.get_full_path()}) if request.method == "GET" else ""
    return HttpResponseRedirect(reverse(name) + (f"?{query}" if query else ""))
