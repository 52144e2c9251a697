"""What a cadence consists of: steps, and the moments that they hang on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from holdfast.kernel.content.condition import Condition
from holdfast.kernel.content.occasion import Occasion
from holdfast.kernel.content.quiet_hours import QuietHours

Rest = Literal["paused", "ended"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A moment that a step hangs on, at ``hour`` o'clock where the client lives.

    ``after_dose`` and ``before_dose`` count ``days`` from and to a dose; ``every`` counts them from
    the last time it was done, or from the dose, and holds until ``until_days`` after that dose.
    ``in_course`` counts them from the last time it was done, or from the first dose of a course,
    however many doses follow: a course is a run of doses without a gap (``kernel.exposure``).
    In the phases of ``rests_in`` nothing comes due by it, and with ``when`` only while each
    condition holds. ``new_dose``: only after a first dose, or one unlike the dose before.
    ``outlasts_dose``: not done before the dose, it stays open after it.
    ``reaches_over_dose``: asked although the form's days then reach back over the dose.
    """

    to: Literal["after_dose", "before_dose", "every", "in_course"]
    days: int
    hour: int
    because: str
    from_days: int = 0
    until_days: int | None = None
    rests_in: frozenset[Rest] = frozenset()
    when: tuple[Condition, ...] = ()
    new_dose: bool = False
    outlasts_dose: bool = False
    reaches_over_dose: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Denser:
    """More often: every ``every_days``, until ``for_days`` after one of the occasions named."""

    after: tuple[str, ...]
    every_days: int
    for_days: int
    hour: int
    because: str
    rests_in: frozenset[Rest] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sparser:
    """Fewer when all is well: ``every_days`` instead of what recurs, from ``from_days`` after the
    dose on, while no denser spell lasts.

    All is well when the last ``answers`` totals of ``instrument`` lie below ``below_points``, no
    more than ``within_points`` apart, and the newest is at most ``newest_within_days`` older than
    the last time the step was done.
    """

    instrument: str
    answers: int
    below_points: float
    within_points: float
    newest_within_days: int
    every_days: int
    from_days: int
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing of the cadence, and the entries that do it: ``kind``, ``kind:form or purpose``,
    ``answers:form:question``, where that question has to be answered, or ``contact:reached``, for
    which an assessment is not needed.

    It may be done from ``opens_hours`` before it is due, and is overdue ``grace_hours`` after.
    Missed ``hand_over_after_missed`` times in a row, a person is told. With ``when`` it is asked
    only of those for whom each of these conditions holds.
    """

    id: str
    what: str
    for_: Literal["client", "therapist", "medical"]
    anchors: tuple[Anchor, ...]
    done_by: tuple[str, ...]
    opens_hours: float
    grace_hours: float
    hand_over_after_missed: int
    source: str
    locator: str
    evidence: Literal["F", "P", "R"]
    rows: tuple[str, ...] = ()
    when: tuple[Condition, ...] = ()
    denser_when: tuple[Denser, ...] = ()
    sparser_when: Sparser | None = None
    risk_check: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Cadence:
    """``occasions`` by id; in ``quiet`` hours nothing comes due for the client."""

    id: str
    items: tuple[Step, ...]
    occasions: Mapping[str, Occasion]
    quiet: QuietHours
