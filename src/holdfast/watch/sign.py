"""The worker's sign of life: given between two rows and two steps, but not at each of them."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from math import inf
from time import monotonic

from django.db import DatabaseError, InterfaceError, connections

from holdfast.pulse.beating import beat
from holdfast.pulse.limits import limits

log = logging.getLogger(__name__)


@dataclass
class Sign:
    """A process that hangs gives none, for no thread of its own gives it."""

    worker: str
    stumbled: tuple[str, ...] = ()
    given_at: float = -inf

    def of_life(self) -> None:
        if monotonic() - self.given_at >= limits().beat_every_seconds:
            self.give()

    def after_turn(self, stumbled: tuple[str, ...]) -> None:
        has_changed, self.stumbled = stumbled != self.stumbled, stumbled
        if has_changed:
            self.give()
        else:
            self.of_life()

    def give(self, *, has_left: bool = False) -> None:
        """What keeps it from being written keeps the worker from nothing else."""
        self.given_at = monotonic()
        try:
            beat(self.worker, self.stumbled, has_left=has_left)
        except Exception as trouble:
            log.error("The sign of life was not written: %s", type(trouble).__name__)
            if isinstance(trouble, DatabaseError | InterfaceError):
                connections.close_all()
