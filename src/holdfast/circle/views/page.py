"""What the pages around a client are made with: the client, and times in the practice's zone."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from holdfast.people.policy import reader_required
from holdfast.people.practices import practice_of

WRONG = 422


def page(
    request: HttpRequest, template: str, said: dict[str, Any], status: int = 200
) -> HttpResponse:
    zone = ZoneInfo(practice_of(reader_required(request)).time_zone)
    with timezone.override(zone):
        context = {"here": "clients"} | said
        return render(request, f"circle/{template}.html", context, status=status)
