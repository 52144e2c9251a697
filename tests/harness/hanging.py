"""A network that hangs: it is there, and nothing comes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from threading import Event
from typing import Any

import pytest
from django.core.servers.basehttp import ServerHandler


@dataclass
class Network:
    """What is asked for while it hangs never comes, also when it hangs no more. ``hangs_at`` names
    the addresses, all where it is empty; ``seconds`` makes it only slow."""

    hangs: bool = False
    hangs_at: tuple[str, ...] = ()
    seconds: float | None = None
    asked: list[str] = field(default_factory=list)
    is_over: Event = field(default_factory=Event)

    def lets_through(self, address: str) -> bool:
        self.asked.append(address)
        if not self.hangs or (self.hangs_at and address not in self.hangs_at):
            return True
        return not self.is_over.wait(self.seconds)


@pytest.fixture
def network(monkeypatch: pytest.MonkeyPatch) -> Iterator[Network]:
    network, run = Network(), ServerHandler.run

    def held(handler: ServerHandler, application: Any) -> None:
        if network.lets_through(handler.base_env["PATH_INFO"]):
            run(handler, application)

    monkeypatch.setattr(ServerHandler, "run", held)
    yield network
    network.is_over.set()
