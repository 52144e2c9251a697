"""A measured sign of the body, each in the unit its field names; liver tests in U/L."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """``finding`` is what the laboratory or the medical side said of it."""

    name: Literal["blood_pressure", "heart_rate", "spo2", "weight", "temperature", "liver_tests"]
    systolic_mmhg: float | None = None
    diastolic_mmhg: float | None = None
    per_minute: float | None = None
    percent: float | None = None
    kg: float | None = None
    celsius: float | None = None
    alt_u_l: float | None = None
    ast_u_l: float | None = None
    alp_u_l: float | None = None
    ggt_u_l: float | None = None
    finding: Literal["normal", "abnormal"] | None = None
    context: Literal["rest", "pre_dose", "during", "post_dose", "home"] | None = None

    @property
    def says_a_number(self) -> bool:
        """Whether anything was measured; a name alone was not."""
        pressures = (self.systolic_mmhg, self.diastolic_mmhg)
        signs = (self.per_minute, self.percent, self.kg, self.celsius)
        enzymes = (self.alt_u_l, self.ast_u_l, self.alp_u_l, self.ggt_u_l)
        return any(number is not None for number in (*pressures, *signs, *enzymes))

    @property
    def says_a_result(self) -> bool:
        """Whether it tells that something was measured, in numbers or in what was found."""
        return self.says_a_number or self.finding is not None
