"""The worker: turn after turn of the same few steps, until it is told to stop.

Every step keeps what it did in short transactions of its own, so a worker may be killed at any
moment and another one goes on; several may run at once.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from threading import Event

from django.db import DatabaseError, InterfaceError, close_old_connections, connections

from holdfast.pulse.clock import database_now
from holdfast.pulse.limits import limits
from holdfast.watch.sign import Sign
from holdfast.watch.steps import STEPS
from holdfast.watch.turn import Clock, Turn, name_of_this_process

Step = Callable[[Turn], int]

log = logging.getLogger(__name__)


@dataclass
class Worker:
    """``poll_seconds`` is the rest after a turn that found nothing to do.

    Its clock is the database's, so that no machine whose own stands wrong keeps anything back.
    """

    now: Clock = database_now
    poll_seconds: float = 2.0
    steps: Sequence[Step] = STEPS
    name: str = field(default_factory=name_of_this_process)
    stopping: Event = field(default_factory=Event)

    def __post_init__(self) -> None:
        self._sign = Sign(self.name)
        self._turn = Turn(self.now, self.name, self.stopping, give_sign=self._sign.of_life)
        self._stumbled: list[str] = []

    def run(self) -> None:
        """Until ``stop``; what is begun is finished first."""
        self._sign.give()
        while not self.stopping.is_set():
            close_old_connections()
            if not self.turn():
                self.stopping.wait(min(self.poll_seconds, limits().beat_every_seconds))
        self._sign.give(has_left=True)
        connections.close_all()

    def stop(self) -> None:
        self.stopping.set()

    def once(self) -> list[str]:
        """Turns until nothing is left to do; gives the steps that stumbled in any of them."""
        stumbled: list[str] = []
        is_done = False
        while not is_done:
            is_done = not self.turn()
            stumbled += self._stumbled
        return list(dict.fromkeys(stumbled))

    def turn(self) -> int:
        """Every step once; gives how much was done."""
        self._stumbled.clear()
        done = sum(self._take(step) for step in self.steps if not self.stopping.is_set())
        self._sign.after_turn(tuple(self._stumbled))
        return done

    def _take(self, step: Step) -> int:
        """A step that stumbles is tried again next turn and never keeps the others from theirs."""
        try:
            return step(self._turn)
        except Exception as trouble:  # the error's text may hold a person's words: its kind only
            log.error("The step %s stumbled: %s", step.__name__, type(trouble).__name__)
            self._stumbled.append(step.__name__)
            if isinstance(trouble, DatabaseError | InterfaceError):
                connections.close_all()
            return 0
