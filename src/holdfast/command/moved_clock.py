"""Nothing but the demo runs on a clock that was moved."""

from __future__ import annotations

import os

from holdfast.clock import VARIABLE, ClockNotUnderstood, moved_by
from holdfast.command.refusal import Refusal

ONLY_DEMO = (
    f"{VARIABLE} moves the clock, which only `holdfast demo` may; please take it out of the "
    "environment."
)


def refuse_moved_clock(command: str) -> None:
    """Raises ``Refusal`` where the clock is moved, or its move is not understood."""
    try:
        moved_by()
    except ClockNotUnderstood as trouble:
        raise Refusal(str(trouble)) from None
    if command != "demo" and os.environ.get(VARIABLE):
        raise Refusal(ONLY_DEMO)
