"""A secure message in the circle; ``asks`` are the keys of the findings it asks about."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    text: str | None = None
    to: str | None = None
    about: str | None = None
    asks: tuple[str, ...] | None = None
