"""What makes a cadence denser for a time, as content says it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Occasion:
    """Any of: an entry of ``kinds``; a point or more at one of ``questions``, by form; one of
    ``reactions``, or any of ``severities``; a total ``rises_points`` above the one before, by form;
    a mood ``mood_falls_points`` below the check-in before; a ``new_dose``: the first, or one unlike
    the dose before in route, product or amount.
    """

    id: str
    source: str
    locator: str
    evidence: Literal["F", "P", "R"]
    rows: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    questions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    reactions: frozenset[str] = frozenset()
    severities: frozenset[str] = frozenset()
    rises_points: Mapping[str, float] = field(default_factory=dict)
    mood_falls_points: float | None = None
    new_dose: bool = False
