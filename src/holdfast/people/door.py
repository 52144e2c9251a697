"""The way to sign-in and to the choice of a practice, and back to where one was going."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django_htmx.http import HttpResponseClientRedirect


def to_sign_in(request: HttpRequest, then: str = "") -> HttpResponse:
    """Sign-in first; afterwards ``then``, or the page that was asked for."""
    return _to("account_login", request, then)


def to_choice(request: HttpRequest) -> HttpResponse:
    return _to("choose_practice", request)


def to_second_factor(request: HttpRequest) -> HttpResponse:
    return _to("mfa_index", request)


def _to(name: str, request: HttpRequest, then: str = "") -> HttpResponse:
    is_from_script = bool(request.headers.get("HX-Request"))
    if not then and request.method == "GET" and not is_from_script:
        then = request.get_full_path()
    address = reverse(name) + (f"?{urlencode({'next': then}, safe='/')}" if then else "")
    if is_from_script:
        return HttpResponseClientRedirect(address)
    return HttpResponseRedirect(address)
