"""What every page of this room is made with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from holdfast.circle.crisis import card_for
from holdfast.people.policy import reader_required
from holdfast.record import drafts

if TYPE_CHECKING:
    from holdfast.circle.models import Client


def record_in(request: HttpRequest) -> Client:
    client: Client = request.client_record  # type: ignore[attr-defined] # set by the policy
    return client


def form_id_of(request: HttpRequest, form: str) -> UUID | None:
    """The id of the entry that a form given to this reader makes; None for any other form."""
    said = drafts.read_token(request.POST.get("token", ""))
    asked = (record_in(request).id, reader_required(request).account_id, form)
    is_ours = said and (said.client_id, said.account_id, said.form) == asked
    return said.entry_id if said and is_ours else None


def phone_page(
    request: HttpRequest, template: str, said: dict[str, Any], status: int = 200
) -> HttpResponse:
    """The client's own: times in their zone, the country's line always in reach."""
    client = record_in(request)
    with timezone.override(ZoneInfo(client.time_zone)):
        context = {"crisis": card_for(client.country, timezone.now())} | said
        return render(request, f"suitability/{template}.html", context, status=status)


def desk_page(
    request: HttpRequest, template: str, said: dict[str, Any], status: int = 200
) -> HttpResponse:
    client = record_in(request)
    with timezone.override(ZoneInfo(client.practice.time_zone)):
        context = {"client": client, "here": "clients"} | said
        return render(request, f"suitability/{template}.html", context, status=status)
