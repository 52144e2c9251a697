"""What answers a risk: a professional spoke with the client live, and wrote assessment and plan."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holdfast.kernel.briefing.briefing import Finding
from holdfast.kernel.content.content import Content
from holdfast.library import content
from holdfast.record.reading.answered_by_contact import is_answered_by_contact

PRESSING = ("now", "today")
WAYS: Mapping[str, str | Promise] = {
    "phone": gettext_lazy("Phone"),
    "video": gettext_lazy("Video"),
    "in_person": gettext_lazy("In person"),
    "message": gettext_lazy("Message sent"),
    "not_reached": gettext_lazy("Tried and not reached"),
}


def waits_for_contact(finding: Finding, known: Content) -> bool:
    """Whether it presses until a professional has spoken with the client."""
    return finding.urgency in PRESSING and is_answered_by_contact(finding.id, known)


def is_live(way: str) -> bool:
    return way in content.load().policy.live_ways


def spoken() -> str:
    """That they spoke live, with the ways that count by the content."""
    ways = [str(WAYS.get(way, way)).lower() for way in content.load().policy.live_ways]
    return _("that you spoke with them (%(ways)s)") % {"ways": ", ".join(ways)}


def lacking(said: Mapping[str, Any]) -> list[str]:
    """What is still missing for a risk to count as answered, in words; empty where nothing is."""
    wanted = {
        spoken(): is_live(said.get("way") or ""),
        _("your assessment"): bool(said.get("assessment")),
        _("your plan"): bool(said.get("plan")),
    }
    return [words for words, is_there in wanted.items() if not is_there]
