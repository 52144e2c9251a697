"""A short check-in; sliders 0 to 10, sleep in hours."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn:
    mood: float | None = None
    distress: float | None = None
    energy: float | None = None
    sleep_hours: float | None = None
    anchored_to: str | None = None
    text: str | None = None
    wants_contact: bool | None = None
