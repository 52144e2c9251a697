"""A command that is told to end takes away what it began before it ends."""

from __future__ import annotations

import signal
from types import FrameType

TOLD_TO_END = (signal.SIGTERM, signal.SIGHUP)


def clean_up_when_told_to_end() -> None:
    """SIGTERM, and SIGHUP unless it is ignored as under nohup, become ``SystemExit``."""
    for told in TOLD_TO_END:
        if signal.getsignal(told) is not signal.SIG_IGN:
            signal.signal(told, _leave)


def _leave(number: int, _: FrameType | None) -> None:
    """What is told again while it cleans up is not heard."""
    for told in TOLD_TO_END:
        signal.signal(told, signal.SIG_IGN)
    raise SystemExit(128 + number)
