"""The expected band of one person's trajectory, in the points of its form."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from holdfast.kernel.content.band_model import BandModel
from holdfast.kernel.instruments.definition import Definition
from holdfast.kernel.trajectory.expected.band import Told, believed, expected_at
from holdfast.kernel.trajectory.trajectory import Trajectory

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class InPoints:
    """The answer of that moment is expected from ``low`` to ``high`` points."""

    at: datetime
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Explained:
    """What the band rests on: ``one_dose_points`` is how much better a dose makes it at first."""

    scores: int
    doses: int
    one_dose_points: float
    half_life_days: float


@dataclass(frozen=True, slots=True)
class Foretelling:
    """One trajectory of a form whose totals have a span, ready to be asked."""

    told: Told
    origin: datetime
    span: tuple[float, float]
    higher_is: str

    def bands(self, moments: Iterable[datetime], model: BandModel) -> tuple[InPoints, ...]:
        """For each moment after the first score, oldest first, from what was known before it."""
        asked = sorted(at for at in moments if at > self.origin)
        days = [(at - self.origin) / DAY for at in asked]
        return tuple(
            InPoints(at, *sorted(map(self._points, (one.low, one.high))))
            for at, one in zip(asked, expected_at(self.told, days, model), strict=True)
        )

    def explained(self, model: BandModel) -> Explained | None:
        found = believed(self.told, model)
        if found is None:
            return None
        least, most = self.span
        return Explained(
            scores=len(self.told.scores),
            doses=len(self.told.doses),
            one_dose_points=-found.one_dose * (most - least) / 100,
            half_life_days=found.half_life_days,
        )

    def _points(self, percent: float) -> float:
        least, most = self.span
        burden = percent if self.higher_is == "worse" else 100 - percent
        return least + burden * (most - least) / 100


def foretelling(trajectory: Trajectory, model: BandModel) -> Foretelling | None:
    """None where the form has no span of totals, or nothing was scored yet."""
    form, scores = trajectory.definition, (*trajectory.before, *trajectory.since)
    if form is None or form.total_span is None or not scores:
        return None
    origin, (least, most) = scores[0].at, form.total_span
    worse = form.higher_is == "worse"
    percents = (100 * (score.total - least) / (most - least) for score in scores)
    told = Told(
        scores=tuple(
            ((score.at - origin) / DAY, percent if worse else 100 - percent)
            for score, percent in zip(scores, percents, strict=True)
        ),
        doses=tuple((start - origin) / DAY for start in trajectory.starts),
        noise_sd=noise_of(form, model),
    )
    return Foretelling(told, origin, form.total_span, form.higher_is)


def noise_of(form: Definition, model: BandModel) -> float:
    """How far one answer strays, in percent of the range: by the form's own reliable change."""
    points = [
        float(rule.value)
        for rule in form.changes
        if rule.name.startswith("reliable") and rule.test == "moved_by"
    ]
    if not points or form.total_span is None:
        return model.noise_sd_percent.value
    least, most = form.total_span
    return 100 * points[0] / model.reliable_to_noise.value / (most - least)
