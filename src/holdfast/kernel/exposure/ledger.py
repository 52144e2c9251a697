"""The exposure ledger: every dose that is known, from whatever source, in the order of the days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise

from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.exposure.given import Given, given_doses

Run = tuple[Given, ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """``runs`` are the doses between one gap and the next; none of them is empty."""

    given: tuple[Given, ...]
    runs: tuple[Run, ...]

    @property
    def run(self) -> Run:
        """The doses since the last gap; empty where no dose is known."""
        return self.runs[-1] if self.runs else ()

    @property
    def numbers(self) -> tuple[int, ...]:
        """Which dose each was at least.

        One that was recorded as number 7 had six before it, whether they are known or not.
        """
        numbered: list[int] = []
        for dose in self.given:
            before = numbered[-1] if numbered else 0
            numbered.append(max(before + 1, dose.says("number") or 0))
        return tuple(numbered)

    @property
    def at_least(self) -> int:
        """How many doses there were at least; more than are known where a number says so."""
        return max(self.numbers, default=0)

    @property
    def intervals_days(self) -> tuple[int, ...]:
        """The days from each dose to the next."""
        return intervals_days(self.given)

    def ending(self, days: int) -> int:
        """How many doses were given in the days up to the last one, that day included."""
        if not self.given:
            return 0
        since = self.given[-1].day - timedelta(days=days)
        return sum(dose.day > since for dose in self.given)


def intervals_days(given: tuple[Given, ...]) -> tuple[int, ...]:
    return tuple((later.day - earlier.day).days for earlier, later in pairwise(given))


def ledger_of(scene: Scene, products: tuple[str, ...] = ()) -> Ledger:
    """``products`` leaves out what is known to be another one."""
    if not scene.doses():
        return Ledger((), ())
    zone, gap_days = scene.moment.zone, scene.content.policy.exposure_gap_days
    key = ("ledger", zone, gap_days, products)
    return scene.chart.once(key, lambda: _ledger(scene, products, gap_days))


def _ledger(scene: Scene, products: tuple[str, ...], gap_days: int) -> Ledger:
    """It looks at the days of the doses where the client lives, and at no moment."""
    zone = scene.moment.zone
    given = scene.chart.once(("given", zone), lambda: given_doses(scene.doses(), zone))
    if products:
        given = tuple(dose for dose in given if dose.says("product") in (None, *products))
    return Ledger(given, _runs(given, gap_days))


def _runs(given: tuple[Given, ...], gap_days: int) -> tuple[Run, ...]:
    runs: list[list[Given]] = []
    for dose in given:
        if runs and (dose.day - runs[-1][-1].day).days < gap_days:
            runs[-1].append(dose)
        else:
            runs.append([dose])
    return tuple(tuple(run) for run in runs)
