"""A booked time: with whom, for what, how."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    starts_at: datetime | None = None
    purpose: str | None = None
    way: str | None = None
    status: str | None = None
