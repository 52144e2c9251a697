"""The pages and the worker, each a process of its own, started again when one of them dies."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections import deque
from contextlib import suppress
from dataclasses import dataclass, field
from http.client import HTTPConnection
from threading import Event
from time import monotonic
from types import TracebackType

PATIENCE_SECONDS = 10  # how long a part may take to finish what it has begun
STARTING_SECONDS = 60
LOOK_EVERY_SECONDS = 0.3
TOO_OFTEN, WITHIN_SECONDS = 3, 60
BEGUN_AGAIN = (
    "{name} stopped without being asked and {is_} started again; what was acknowledged is kept."
)
GIVEN_UP = (
    "{name} stopped {count} times within a minute, so the demo ends; what was acknowledged is kept."
)


@dataclass
class Part:
    """``name`` begins a sentence; ``is_`` goes with it."""

    name: str
    is_: str
    words: list[str]
    process: subprocess.Popen[bytes] | None = None
    deaths: deque[float] = field(default_factory=lambda: deque(maxlen=TOO_OFTEN))

    def start(self) -> None:
        """Its standard input tells it when this process is no more."""
        self.process = subprocess.Popen(
            [sys.executable, "-m", "holdfast.command.demo_lifeline", *self.words],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,  # what a part says of itself; its troubles are still heard
            start_new_session=True,
        )

    def is_dead(self) -> bool:
        return self.process is None or self.process.poll() is not None

    def bury(self) -> None:
        """What a part that was killed has left behind would keep its port."""
        if self.process is None:
            return
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        if self.process.stdin:
            self.process.stdin.close()
        self.process.wait()

    def ask_to_stop(self) -> None:
        if self.process and not self.is_dead():
            self.process.terminate()

    def stop(self, until: float) -> None:
        if self.process:
            with suppress(subprocess.TimeoutExpired):
                self.process.wait(timeout=max(0.1, until - monotonic()))
        self.bury()

    def has_died_too_often(self) -> bool:
        self.deaths.append(monotonic())
        is_full = len(self.deaths) == TOO_OFTEN
        return is_full and self.deaths[-1] - self.deaths[0] < WITHIN_SECONDS


class Parts:
    def __init__(self, host: str, port: int) -> None:
        self.address = (host, port)
        serve = ["serve", "--host", host, "--port", str(port), "--processes", "1"]
        self.each = [Part("The pages", "are", serve), Part("The worker", "is", ["worker"])]

    def __enter__(self) -> Parts:
        for part in self.each:
            part.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        trouble: BaseException | None,
        where: TracebackType | None,
    ) -> None:
        for part in self.each:
            part.ask_to_stop()
        until = monotonic() + PATIENCE_SECONDS
        for part in self.each:
            part.stop(until)

    def answer(self, stopping: Event) -> bool:
        """Waits until the pages answer; no longer than they live or are wanted."""
        until = monotonic() + STARTING_SECONDS
        while monotonic() < until and not stopping.is_set() and not self.each[0].is_dead():
            if answers(self.address):
                return True
            stopping.wait(0.1)
        return False

    def watch(self, stopping: Event) -> int:
        """Until told to stop: 0. Until one of them dies again and again: 1."""
        while not stopping.wait(LOOK_EVERY_SECONDS):
            for part in self.each:
                if part.is_dead() and not begun_again(part):
                    return 1
        return 0


def begun_again(part: Part) -> bool:
    part.bury()
    if part.has_died_too_often():
        print(GIVEN_UP.format(name=part.name, count=TOO_OFTEN), file=sys.stderr, flush=True)
        return False
    print(BEGUN_AGAIN.format(name=part.name, is_=part.is_), file=sys.stderr, flush=True)
    part.start()
    return True


def answers(address: tuple[str, int]) -> bool:
    connection = HTTPConnection(*address, timeout=2)
    try:
        connection.request("GET", "/healthz")
        return connection.getresponse().status == 200  # noqa: PLR2004 - HTTP: done
    except OSError:
        return False
    finally:
        connection.close()
