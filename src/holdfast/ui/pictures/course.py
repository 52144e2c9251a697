"""What a trajectory is made of: one measure over time, and what happened meanwhile."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One value; ``when`` is its date in words, ``says`` its band in words."""

    at: datetime
    value: float
    when: str
    says: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """Values from ``low`` up to ``high`` are called ``label``."""

    low: float
    high: float
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A dose, a change of medicine, or something that happened in a life."""

    at: datetime
    kind: Literal["dose", "medicine", "life"]
    label: str
    when: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """Between ``low`` and ``high`` at that moment, from what is known of this person."""

    at: datetime
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A value worth a line across, such as the reliable change from the start.

    ``short`` is the label for where there is little room; without it the label alone is tried.
    """

    value: float
    label: str
    short: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """Values run from ``lowest`` to ``highest``; a longer pause than ``gap_after`` is not known."""

    name: str
    lowest: float
    highest: float
    start: datetime
    end: datetime
    points: tuple[Measured, ...] = ()
    bands: tuple[Band, ...] = ()
    events: tuple[Event, ...] = ()
    expected: tuple[Expected, ...] = ()
    expected_label: str = ""
    reliable: Line | None = None
    gap_after: timedelta | None = None
