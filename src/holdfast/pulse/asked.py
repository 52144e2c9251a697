"""What was found lately, so that whoever asks often costs little and writes little."""

from __future__ import annotations

from math import inf
from threading import Lock
from time import monotonic

from holdfast.pulse.limits import limits
from holdfast.pulse.troubles import Trouble, troubles


class Lately:
    """One asks, the others wait for what it finds."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._at = -inf
        self._found: list[Trouble] = []

    def found(self) -> list[Trouble]:
        with self._lock:
            if monotonic() - self._at > limits().believed_seconds:
                self._found, self._at = troubles(), monotonic()
            return self._found

    def forget(self) -> None:
        """For tests."""
        self._at = -inf


lately = Lately()


def lately_found() -> list[Trouble]:
    return lately.found()
