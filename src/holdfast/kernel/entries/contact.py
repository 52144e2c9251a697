"""A contact with or about the client; assessment and plan where risk was asked about."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    way: str | None = None
    outcome: str | None = None
    about: str | None = None
    assessment: str | None = None
    plan: str | None = None
