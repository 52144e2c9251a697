"""The way to sign-in and to the choice of a practice, and back to where one was going."""

from __future__ import annotations

from urllib.parse import urlencode, urlsplit

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django_htmx.http import HttpResponseClientRedirect

DOOR = "Holdfast-Door"  # header, for script: shut, or kept where what was sent waits behind it
GOING_ON = "after_second_step"  # session key: where one was going; read by people/go_on.html


def to_sign_in(request: HttpRequest, then: str = "") -> HttpResponse:
    """Sign-in first; afterwards ``then``, or the page that was asked for."""
    return _to("account_login", request, then)


def to_choice(request: HttpRequest, then: str = "") -> HttpResponse:
    return _to("choose_practice", request, then)


def to_second_factor(request: HttpRequest, then: str = "") -> HttpResponse:
    """One step is added, and then the way goes on to where one was going."""
    will_go_on(request, then or _page_of(request) or "/")
    return _to("mfa_index", request, then)


def will_go_on(request: HttpRequest, to: str) -> None:
    request.session[GOING_ON] = to


def arrived(request: HttpRequest) -> None:
    """Where one was going is not offered again once one is there."""
    if request.session.get(GOING_ON) == request.get_full_path():
        del request.session[GOING_ON]


def _to(name: str, request: HttpRequest, then: str = "") -> HttpResponse:
    is_from_script = bool(request.headers.get("HX-Request"))
    then = then or _page_of(request)
    address = reverse(name) + (f"?{urlencode({'next': then}, safe='/')}" if then else "")
    if is_from_script:
        response = HttpResponseClientRedirect(address)
        response[DOOR] = "shut"
        return response
    return HttpResponseRedirect(address)


def _page_of(request: HttpRequest) -> str:
    """The page that was asked for, or from which something was sent; empty where it is not ours."""
    is_from_script = bool(request.headers.get("HX-Request"))
    if request.method == "GET" and not is_from_script:
        return request.get_full_path()
    told_by = "HX-Current-URL" if is_from_script else "Referer"
    page = urlsplit(request.headers.get(told_by, ""))
    is_ours = page.netloc == request.get_host() and page.path.startswith("/")
    if not is_ours or page.path.startswith("//"):
        return ""
    return f"{page.path}?{page.query}" if page.query else page.path
