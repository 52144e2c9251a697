"""What was given: as far as it is known."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One stretch of a stepped infusion."""

    mg_per_kg_h: float
    minutes: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Without a dose or a weight there may be a shape, but no concentration.

    ``steps`` say dose and time of a stepped infusion together.
    """

    product: str | None = None
    route: str | None = None
    dose_mg: float | None = None
    weight_kg: float | None = None
    age_years: float | None = None
    infusion_min: float | None = None
    steps: tuple[Step, ...] = ()

    @property
    def minutes_of_steps(self) -> float:
        return sum(step.minutes for step in self.steps)
