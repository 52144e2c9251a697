"""What a step is given for one turn."""

from __future__ import annotations

import os
import secrets
import socket
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from threading import Event
from uuid import UUID

Clock = Callable[[], datetime]

REST = timedelta(minutes=5)


@dataclass
class Turn:
    """``worker`` names this process among others; ``may_go_on`` is asked between two rows.

    ``rested`` are clients a step stumbled over, each with the moment it may try them again, so
    that one chart that cannot be briefed never keeps the others waiting.
    """

    now: Clock
    worker: str
    stopping: Event = field(default_factory=Event)
    rested: dict[UUID, datetime] = field(default_factory=dict)
    give_sign: Callable[[], None] = lambda: None

    def may_go_on(self) -> bool:
        """Gives a sign of life too: whoever asks has got somewhere."""
        self.give_sign()
        return not self.stopping.is_set()

    def rest(self, client_id: UUID) -> None:
        self.rested[client_id] = self.now() + REST

    def resting(self) -> list[UUID]:
        now = self.now()
        self.rested = {client: until for client, until in self.rested.items() if until > now}
        return list(self.rested)


def name_of_this_process() -> str:
    return f"{socket.gethostname()[:32]}-{os.getpid()}-{secrets.token_hex(4)}"
