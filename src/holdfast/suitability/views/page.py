"""What every page of this room is made with."""

from __future__ import annotations

from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from holdfast.circle.crisis import card_for
from holdfast.circle.policy import client_in
from holdfast.people.policy import reader_required
from holdfast.record.appending import drafts


def form_id_of(request: HttpRequest, form: str) -> UUID | None:
    """The id of the entry that a form given to this reader makes; None for any other form."""
    token, reader = request.POST.get("token", ""), reader_required(request)
    return drafts.entry_id_of(token, reader, client_in(request), form)


def phone_page(
    request: HttpRequest, template: str, said: dict[str, Any], status: int = 200
) -> HttpResponse:
    """The client's own: times in their zone, the country's line always in reach."""
    client = client_in(request)
    with timezone.override(ZoneInfo(client.time_zone)):
        context = {"crisis": card_for(client.country, timezone.now())} | said
        return render(request, f"suitability/{template}.html", context, status=status)


def desk_page(
    request: HttpRequest, template: str, said: dict[str, Any], status: int = 200
) -> HttpResponse:
    client = client_in(request)
    with timezone.override(ZoneInfo(client.practice.time_zone)):
        context = {"client": client, "here": "clients"} | said
        return render(request, f"suitability/{template}.html", context, status=status)
