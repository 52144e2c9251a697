"""A short check-in; sliders 0 to 10, sleep in hours."""

from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn:
    mood: float | None = None
    distress: float | None = None
    energy: float | None = None
    sleep_hours: float | None = None
    anchored_to: str | None = None
    text: str | None = None
    wants_contact: bool | None = None

    @property
    def says_anything(self) -> bool:
        """Whether any of it was answered; one that was sent empty is no check-in."""
        return any(getattr(self, field.name) is not None for field in fields(self))
