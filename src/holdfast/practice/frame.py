"""What every page of the practice is made with."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from holdfast import audit
from holdfast.people.policy import reader_required
from holdfast.people.practices import practice_of

PARTS = {
    "practice": _("Overview"),
    "practice_people": _("People"),
    "practice_on_call": _("On call"),
    "practice_hours": _("Hours"),
    "practice_cover": _("Cover"),
    "practice_emergencies": _("Absences and emergencies"),
    "practice_rules": _("Place and sign-in"),
    "practice_forms": _("Forms"),
    "practice_phones": _("Phones"),
    "practice_messages": _("Messages"),
    "practice_audit": _("Who saw what"),
}


def page(
    request: HttpRequest, part: str, template: str, said: dict[str, Any], status: int = 200
) -> HttpResponse:
    """Seeing it is written down; times are in the practice's zone. ``part`` is a key of PARTS."""
    reader = reader_required(request)
    practice = practice_of(reader)
    audit.saw(reader, None, part.replace("_", " "))
    context = {"practice": practice, "here": "practice", "part": part, "parts": _parts(reader.role)}
    with timezone.override(ZoneInfo(practice.time_zone)):
        return render(request, f"practice/{template}.html", context | said, status=status)


def _parts(role: str) -> list[dict[str, object]]:
    """The pages of the practice in their row; a therapist has the first alone, and no row."""
    if role != "administrator":
        return []
    return [{"key": key, "label": label, "url": reverse(key)} for key, label in PARTS.items()]
