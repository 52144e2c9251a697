"""Minutes as people say them."""

from __future__ import annotations

HOUR_MIN = 60
HALF_AN_HOUR_MIN = 30
IN_HOURS_FROM_MIN = 120


def span_words(span: tuple[float, float]) -> str:
    """Such as “about 5 minutes”, “80 to 110 minutes”, “1 to 3 hours”."""
    first, last = span
    if first == last:
        return f"about {_in(_unit(last), last)}"
    if _unit(last) == "hours" and first % HALF_AN_HOUR_MIN:
        return f"{_in('minutes', first)} to {_in('hours', last)}"
    return f"{_count(_unit(last), first)} to {_in(_unit(last), last)}"


def short_span_words(span: tuple[float, float]) -> str:
    """Such as “15 to 30 min”, “1 to 3 h”."""
    return span_words(span).replace("minutes", "min").replace("hours", "h")


def minute_words(minute: float) -> str:
    """Short, for a column: “40 min”, “3 h”."""
    unit = _unit(minute)
    return f"{_count(unit, minute)} {'h' if unit == 'hours' else 'min'}"


def _unit(minutes: float) -> str:
    is_in_hours = minutes >= IN_HOURS_FROM_MIN and minutes % HALF_AN_HOUR_MIN == 0
    return "hours" if is_in_hours else "minutes"


def _in(unit: str, minutes: float) -> str:
    return f"{_count(unit, minutes)} {unit}"


def _count(unit: str, minutes: float) -> str:
    return f"{minutes / HOUR_MIN if unit == 'hours' else minutes:g}"
