"""What is planned: product, route, setting, dates, and the arrangements of the day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from holdfast.kernel.entries.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    product: Literal["racemic_ketamine", "esketamine", "compounded_ketamine"] | None = None
    route: Literal["iv", "im", "sc", "intranasal", "oral", "sublingual", "rectal"] | None = None
    setting: Literal["clinic", "home", "office"] | None = None
    protocol: str | None = None
    indication: str | None = None
    doses_planned: int | None = None
    first_on: When | None = None
    next_on: When | None = None
    review_on: When | None = None
    escort: bool | None = None
    sitter: bool | None = None
    driving_after: bool | None = None
    near_water: bool | None = None
    sole_carer: bool | None = None
    signing_after: bool | None = None
    ate_before_dose: bool | None = None
    touch_agreed: bool | None = None
    consent: bool | None = None
    status: Literal["active", "paused", "ended"] | None = None
    goals: tuple[str, ...] | str | None = None
