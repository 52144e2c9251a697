"""Something felt or seen after a dose, and when it was over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Reaction:
    code: str
    severity: Literal["mild", "moderate", "severe"] | None = None
    resolved_at: datetime | None = None
    note: str | None = None
