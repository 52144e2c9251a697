"""Whether a measured sign of the body lies beyond the lines that are drawn for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from holdfast.kernel.entries import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """``above`` and ``below`` name fields of a reading, each with its line in the field's unit.

    ``reaches`` counts the line itself as beyond.
    """

    above: Mapping[str, float] = field(default_factory=dict)
    below: Mapping[str, float] = field(default_factory=dict)
    reaches: bool = False


def is_beyond(reading: Entry, lines: Lines) -> bool:
    """One field beyond its line is enough; what was not measured is beyond none."""
    return any(_exceeds(reading, name, line, lines) for name, line in lines.above.items()) or any(
        _falls_short(reading, name, line, lines) for name, line in lines.below.items()
    )


def _exceeds(reading: Entry, name: str, line: float, lines: Lines) -> bool:
    value = getattr(reading.body, name)
    return value is not None and (value > line or (lines.reaches and value == line))


def _falls_short(reading: Entry, name: str, line: float, lines: Lines) -> bool:
    value = getattr(reading.body, name)
    return value is not None and (value < line or (lines.reaches and value == line))
