"""The safety plan in the client's own words, under the six headings."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SafetyPlan:
    warning_signs: tuple[str, ...] | str | None = None
    coping: tuple[str, ...] | str | None = None
    distraction: tuple[str, ...] | str | None = None
    people: tuple[str, ...] | str | None = None
    professionals: tuple[str, ...] | str | None = None
    environment: tuple[str, ...] | str | None = None
