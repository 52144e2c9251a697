"""Finding a client. What is typed comes in the body of a request: a name stands in no address."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from holdfast import audit, clock
from holdfast.circle.client_search import Found, find
from holdfast.circle.models import Client
from holdfast.circle.views.page import page
from holdfast.people.only_sent import only_sent
from holdfast.people.policy import policy, reader_required, role

SHORTEST = 2  # letters; one alone is not searched by

Row = dict[str, str]


@policy(role("therapist", "medical"))
@never_cache
@sensitive_post_parameters("q")
@require_http_methods(["GET", "POST"])
def find_client(request: HttpRequest) -> HttpResponse:
    """The only one found is opened at once."""
    found = _asked(request)
    if len(found.clients) == 1 and not found.behind_glass:
        return HttpResponseRedirect(_url(found.clients[0]))
    return page(request, "find", _said(request, found))


@policy(role("therapist", "medical"))
@never_cache
@sensitive_post_parameters("q")
@only_sent(back_to="find_client")
def found_clients(request: HttpRequest) -> HttpResponse:
    """The fragment while one types; sent without script it is the whole page."""
    found = _asked(request)
    if not request.headers.get("HX-Request"):
        return page(request, "find", _said(request, found))
    return render(request, "components/found.html", _said(request, found))


def _asked(request: HttpRequest) -> Found:
    reader = reader_required(request)
    found = find(reader, request.POST.get("q", ""), clock.now())
    if found.clients:
        audit.saw(reader, None, "clients found")
    if found.behind_glass:
        audit.saw(reader, found.behind_glass, "code found")
    return found


def _said(request: HttpRequest, found: Found) -> dict[str, object]:
    typed = request.POST.get("q", "").strip()
    return {
        "found": [_row(client) for client in found.clients] + _sealed(found.behind_glass),
        "typed": typed,
        "query": typed if len(typed) >= SHORTEST else "",
        "has_more": found.has_more,
    }


def _row(client: Client) -> Row:
    return {"name": client.name, "url": _url(client), "stage": client.code}


def _sealed(client: Client | None) -> list[Row]:
    """One outside the reader's circles is a code, and leads to the page that asks why."""
    if client is None:
        return []
    url = reverse("break_glass", args=[client.id])
    return [{"name": client.code, "url": url, "stage": _("not in a circle of yours")}]


def _url(client: Client) -> str:
    return reverse("client_page", args=[client.id])
