"""A measured sign of the body, each in the unit its field names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    name: Literal["blood_pressure", "heart_rate", "spo2", "weight", "temperature"]
    systolic_mmhg: float | None = None
    diastolic_mmhg: float | None = None
    per_minute: float | None = None
    percent: float | None = None
    kg: float | None = None
    celsius: float | None = None
    context: Literal["rest", "pre_dose", "during", "post_dose", "home"] | None = None

    @property
    def says_a_number(self) -> bool:
        """Whether anything was measured; a name alone was not."""
        numbers = (self.systolic_mmhg, self.diastolic_mmhg, self.per_minute, self.percent)
        return any(number is not None for number in (*numbers, self.kg, self.celsius))
