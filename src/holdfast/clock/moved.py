"""How far the clock was moved."""

from __future__ import annotations

import os
import re
from datetime import timedelta

VARIABLE = "HOLDFAST_CLOCK_MOVED_BY"
SECONDS = re.compile(r"[+-]?[0-9]{1,9}", re.ASCII)
NOTHING = timedelta()


class ClockNotUnderstood(ValueError):
    """The sentence names the variable and what it may hold."""


def moved_by() -> timedelta:
    """Asked anew each time, so that whoever moves the clock moves it for what runs already."""
    given = os.environ.get(VARIABLE)
    if not given:
        return NOTHING
    if not SECONDS.fullmatch(given):
        raise ClockNotUnderstood(
            f"{VARIABLE} is a whole number of seconds, as -3600; please correct it."
        )
    return timedelta(seconds=int(given))
