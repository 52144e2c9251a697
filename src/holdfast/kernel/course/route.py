"""One way of giving one or more products: how it is absorbed, and what was observed after it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from holdfast.kernel.course.cited import Cited


@dataclass(frozen=True, slots=True, kw_only=True)
class Absorbed:
    """A fraction enters a depot evenly over ``over_h``, and the blood from there at ``per_h``."""

    fraction: float
    over_h: float
    per_h: float
    lag_h: float
    cited: tuple[Cited, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Infused:
    """Straight into the blood; where nobody says for how long, ``usual_min`` is drawn and said."""

    usual_min: float
    usual: str
    cited: tuple[Cited, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """From the 5th to the 95th of a hundred people, as multiples of the typical curve."""

    low: float
    high: float
    says: str
    cited: tuple[Cited, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """What people were observed to feel, in minutes from the start, or from the infusion's end."""

    from_min: float
    to_min: float
    cited: tuple[Cited, ...]
    counted_from: Literal["start", "end_of_infusion"] = "start"

    def from_start(self, infusion_min: float | None) -> tuple[float, float]:
        """In minutes from the start of a dose that was infused for so long, if it was."""
        moved = (infusion_min or 0.0) if self.counted_from == "end_of_infusion" else 0.0
        return self.from_min + moved, self.to_min + moved


@dataclass(frozen=True, slots=True, kw_only=True)
class Windows:
    """``plan_for``: how long a session leaves room for it; until then somebody stays."""

    onset: Window
    peak: Window
    largely_over: Window
    plan_for: Window


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """By which ``model`` a curve is drawn; one of three compartments asks how it gets there."""

    model: str
    band: Band
    absorbed: Absorbed | None = None
    infused: Infused | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenAt:
    """After which amounts what is drawn and timed was observed: in mg, or in mg/kg."""

    says: str
    cited: tuple[Cited, ...]
    mg: tuple[float, ...] = ()
    mg_per_kg: tuple[float, ...] = ()

    def is_far(self, dose_mg: float, weight_kg: float | None, factor: float) -> bool | None:
        """Whether a dose is ``factor`` times less or more than all of them; None without a weight
        where that decides it."""
        if not self.mg_per_kg:
            return _is_far(dose_mg, self.mg, factor)
        return None if weight_kg is None else _is_far(dose_mg / weight_kg, self.mg_per_kg, factor)


def _is_far(amount: float, seen: tuple[float, ...], factor: float) -> bool:
    return amount * factor < min(seen) or amount > max(seen) * factor


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteCourse:
    """Without ``drawn`` there is no curve, and ``no_curve`` says why."""

    id: str
    route: str
    products: tuple[str, ...]
    title: str
    rows: tuple[str, ...] = ()
    drawn: Drawn | None = None
    no_curve: str = ""
    windows: Windows | None = None
    cited: tuple[Cited, ...] = ()
    seen_at: SeenAt | None = None

    def infused_for(self, minutes: float | None) -> float | None:
        """The minutes, or the usual ones where nobody says; None where nothing is infused."""
        if self.drawn is None or self.drawn.infused is None:
            return None
        return self.drawn.infused.usual_min if minutes is None else minutes
