"""The answer: a course, or what is missing for one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from holdfast.kernel.course.cited import Cited
from holdfast.kernel.course.curve import Curve
from holdfast.kernel.course.given import Given
from holdfast.kernel.course.model import Model
from holdfast.kernel.course.note import Note
from holdfast.kernel.course.route import RouteCourse

Span = tuple[float, float]
WINDOWS = ("onset", "peak", "largely_over", "plan_for")


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """Percent of the typical curve's own peak; ``low`` and ``high`` hold nine people in ten."""

    minute: int
    percent: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """``points`` are a minute apart.

    ``has_amount`` is false where no dose or weight is known: then only the curve's shape counts.
    ``infusion_min`` is None where nothing is infused.
    """

    given: Given
    model: Model
    route: RouteCourse
    curve: Curve
    points: tuple[Point, ...]
    notes: tuple[Note, ...]
    has_amount: bool
    infusion_min: float | None
    state: Literal["present"] = "present"

    @property
    def remarks(self) -> tuple[tuple[str, tuple[Cited, ...]], ...]:
        """What has to be said beside the curve, and who says it."""
        infused = self.route.drawn.infused if self.route.drawn else None
        is_usual = self.given.infusion_min is None and not self.given.steps
        usual = ((infused.usual, infused.cited),) if infused and is_usual else ()
        return (*usual, *((note.says, note.cited) for note in self.notes))

    @property
    def windows(self) -> dict[str, Span | None]:
        """Minutes from the start, as observed; None where no observation was found."""
        found = self.route.windows
        if found is None:
            return dict.fromkeys(WINDOWS)
        return {name: getattr(found, name).from_start(self.infusion_min) for name in WINDOWS}


@dataclass(frozen=True, slots=True)
class NoCourse:
    """Cannot tell; each of ``missing`` is a sentence that says why."""

    given: Given
    missing: tuple[str, ...]
    state: Literal["cannot_tell"] = "cannot_tell"
