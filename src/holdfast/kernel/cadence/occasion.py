"""What makes a cadence denser for a time: an alarm, a new dose, a fall."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import pairwise

from holdfast.kernel.chart.chart import started_at
from holdfast.kernel.chart.measures import measured
from holdfast.kernel.chart.risk import forms, item
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.content.occasion import Occasion
from holdfast.kernel.entries import Entry

UNLIKE = ("route", "product", "dose_mg")


def entries_of(occasion: Occasion, scene: Scene) -> tuple[Entry, ...]:
    """The entries by which it came; a risk answer taken back still counts."""
    return scene.chart.once(occasion, lambda: tuple(_entries(occasion, scene)))


def came_at(entry: Entry) -> datetime:
    """When it came by an entry: a dose counts from its beginning."""
    return started_at(entry) if entry.kind == "dose" else entry.at


def _entries(occasion: Occasion, scene: Scene) -> Iterator[Entry]:
    for kind in occasion.kinds:
        yield from scene.chart.ever_of(kind)
    yield from _positive(occasion, scene)
    yield from _reactions(occasion, scene)
    yield from _risen(occasion, scene)
    if occasion.mood_falls_points is not None:
        yield from _fallen(occasion.mood_falls_points, scene)
    if occasion.new_dose:
        yield from new_doses(scene)


def new_doses(scene: Scene) -> tuple[Entry, ...]:
    """The first, and each whose route, product or amount is known to differ from the one before."""
    return scene.chart.once("new doses", lambda: tuple(_new_among(scene.doses())))


def _new_among(doses: Iterable[Entry]) -> Iterator[Entry]:
    for before, dose in pairwise((None, *doses)):
        if dose and (before is None or any(_differs(before, dose, name) for name in UNLIKE)):
            yield dose


def _differs(before: Entry, dose: Entry, name: str) -> bool:
    was, is_ = getattr(before.body, name), getattr(dose.body, name)
    return was is not None and is_ is not None and was != is_


def _positive(occasion: Occasion, scene: Scene) -> Iterator[Entry]:
    for instrument, questions in occasion.questions.items():
        for entry in forms(instrument, scene):
            if any(item(entry, question, scene) for question in questions):
                yield entry


def _reactions(occasion: Occasion, scene: Scene) -> Iterator[Entry]:
    for entry in scene.chart.of("reaction"):
        is_meant = entry.body.code in occasion.reactions
        if is_meant or entry.body.severity in occasion.severities:
            yield entry


def _risen(occasion: Occasion, scene: Scene) -> Iterator[Entry]:
    for instrument, points in occasion.rises_points.items():
        for before, after in pairwise(measured(instrument, scene)):
            if after.total - before.total >= points:
                yield after.entry


def _fallen(points: float, scene: Scene) -> Iterator[Entry]:
    said = [entry for entry in scene.chart.of("check_in") if entry.body.mood is not None]
    for before, after in pairwise(said):
        if before.body.mood - after.body.mood >= points:
            yield after
