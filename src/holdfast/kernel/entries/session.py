"""A session with the therapist, in minutes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    purpose: Literal[
        "preparation", "dosing_support", "integration", "aftercare", "supervision", "other"
    ]
    minutes: float | None = None
    attended: bool | None = None
