"""What every page of this room is made with."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from holdfast import clock
from holdfast.circle.crisis import card_for
from holdfast.circle.policy import client_in


def phone_page(
    request: HttpRequest, template: str, said: dict[str, Any], status: int = 200
) -> HttpResponse:
    """The client's own: times in their zone, the country's line always in reach."""
    client = client_in(request)
    with timezone.override(ZoneInfo(client.time_zone)):
        context = {"crisis": card_for(client.country, clock.now())} | said
        return render(request, f"suitability/{template}.html", context, status=status)


def desk_page(
    request: HttpRequest, template: str, said: dict[str, Any], status: int = 200
) -> HttpResponse:
    client = client_in(request)
    with timezone.override(ZoneInfo(client.practice.time_zone)):
        context = {"client": client, "here": "clients"} | said
        return render(request, f"suitability/{template}.html", context, status=status)
