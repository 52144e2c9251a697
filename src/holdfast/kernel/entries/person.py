"""Who the client is, so far as it bears on care."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    born: date | None = None
    sex: Literal["female", "male", "other", "unknown"] | None = None
    pregnancy: Literal["pregnant", "possible", "not_possible", "declined", "unknown"] | None = None
    breastfeeding: bool | None = None
    contact: Mapping[str, Any] | None = None
    time_zone: str | None = None
    language: str | None = None
    jurisdiction: str | None = None
    weight_kg: float | None = None
    height_cm: float | None = None
