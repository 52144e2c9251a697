"""The page of one client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from holdfast import alerts, audit
from holdfast.circle.policy import member_of_circle
from holdfast.client.moments import moments
from holdfast.people.policy import policy, reader_required
from holdfast.record import briefing_of, entries_of

if TYPE_CHECKING:
    from holdfast.circle.models import Client


@policy(member_of_circle)
@never_cache
@require_safe
def client_page(request: HttpRequest, **_: UUID) -> HttpResponse:
    return show(request)


def record_in(request: HttpRequest) -> Client:
    client: Client = request.client_record  # type: ignore[attr-defined] # set by the policy
    return client


def show(request: HttpRequest, sentence: str = "", status: int = 200) -> HttpResponse:
    """The page, with a sentence above it where something was refused."""
    client, reader, at = record_in(request), reader_required(request), timezone.now()
    audit.saw(reader, client, "client page")
    waiting = [alert for alert in alerts.open_of(client) if alerts.may_answer(reader, alert, at)]
    said: dict[str, Any] = {
        "client": client,
        "briefing": briefing_of(client, reader, at),
        "moments": moments(entries_of(client, reader, at)),
        "alerts": waiting,
        "errors": [{"sentence": sentence}] if sentence else [],
        "here": "clients",
    }
    with timezone.override(ZoneInfo(client.practice.time_zone)):
        return render(request, "client/page.html", said, status=status)
