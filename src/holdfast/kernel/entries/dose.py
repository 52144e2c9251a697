"""A dose that was given, from whatever source; dose in mg, weight in kg."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Dose:
    route: Literal["iv", "im", "sc", "intranasal", "oral", "sublingual", "rectal"]
    product: Literal["racemic_ketamine", "esketamine", "compounded_ketamine"] | None = None
    dose_mg: float | None = None
    weight_kg: float | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    landed_at: datetime | None = None
    setting: Literal["clinic", "home", "office"] | None = None
    number: int | None = None
    source: str | None = None
