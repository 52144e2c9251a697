"""What a cadence consists of: steps, and the moments that they hang on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from holdfast.kernel.cadence.condition import Condition


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A moment that a step hangs on, at ``hour`` o'clock where the client lives.

    ``after_dose`` and ``before_dose`` count ``days`` from the last and to the next dose; ``every``
    counts them from the last time it was done, or from the first dose, and holds until
    ``until_days`` after the last dose. In the phases of ``rests_in`` nothing comes due by it.
    """

    to: Literal["after_dose", "before_dose", "every"]
    days: int
    hour: int
    because: str
    from_days: int = 0
    until_days: int | None = None
    rests_in: frozenset[Literal["paused", "ended"]] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing of the cadence, and the entries that do it: ``kind``, ``kind:form or purpose``,
    or ``answers:form:question``, where that question has to be answered.

    It may be done from ``opens_hours`` before it is due, and is overdue ``grace_hours`` after.
    With ``when`` it is asked only of those for whom each of these conditions holds.
    """

    id: str
    what: str
    for_: Literal["client", "therapist", "medical"]
    anchors: tuple[Anchor, ...]
    done_by: tuple[str, ...]
    opens_hours: float
    grace_hours: float
    source: str
    locator: str
    evidence: Literal["F", "P", "R"]
    rows: tuple[str, ...] = ()
    when: tuple[Condition, ...] = ()
    risk_check: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Cadence:
    id: str
    items: tuple[Step, ...]
