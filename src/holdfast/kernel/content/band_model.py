"""The numbers of the expected band: content/trajectory/expected-band.yaml."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from holdfast.kernel.content.figure import Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class HalfLife:
    """One way in which a benefit may fade, and how likely that is before anything is known."""

    days: Figure
    weight_percent: Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class BandModel:
    """All values are percent of the range of a form, from its best to its worst, or percent of what
    they are a share of. ``sd``: standard deviation.
    """

    id: str
    status: str
    reviewer: str | None
    reviewed_on: date | None
    review_due: date
    band_percent: Figure
    level_percent: Figure
    level_sd_percent: Figure
    drift_sd_percent: Figure
    fall_percent: Figure
    fall_sd_percent: Figure
    fall_differs_percent: Figure
    carried_percent: Figure
    noise_sd_percent: Figure
    noise_at_percent: Figure
    noise_floor_percent: Figure
    reliable_to_noise: Figure
    half_lives: tuple[HalfLife, ...]
    ahead_days: Figure
