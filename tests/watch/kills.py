"""Kills pages and worker at random while several requests of each person are on their way.

Everybody sends what they have to say until it is acknowledged, as a browser that is pressed again
does. Afterwards what was acknowledged is compared with what is kept.

The full disk is a limit on the size of files (RLIMIT_FSIZE), set on the running children; it stands
in for a disk that takes no more, and only SQLite's files are written by them.
"""

from __future__ import annotations

import json
import os
import resource
import signal
from collections import Counter
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from random import Random
from threading import Event, Thread
from typing import Any
from urllib.parse import urlencode

from tests.harness.installation import Installation, listens
from tests.harness.mail import Mailbox
from tests.harness.processes import children_of
from tests.harness.waiting import until

ACKNOWLEDGED = 302
FORMS_EACH = 2
KILLS_A_ROUND = 3
PATIENCE_SECONDS = 90
BUSY = "451 busy, try again later"
CSRF = "k" * 32
UNLIMITED = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)


def a_port_nobody_is_given() -> int:
    """Below those that connections are given: while the pages are down, one of the many that try
    to reach them would else be given their port, and speak to itself.
    """
    lowest = int(Path("/proc/sys/net/ipv4/ip_local_port_range").read_text().split()[0])
    return next(port for port in range(lowest - 1, 1024, -1) if not listens(port))


@dataclass
class Said:
    """What was acknowledged: the ids of signals, and the answers of each form by its id."""

    signals: list[str] = field(default_factory=list)
    forms: dict[str, list[int]] = field(default_factory=dict)
    lost: list[str] = field(default_factory=list)


@dataclass
class Kills:
    installation: Installation
    mail: Mailbox
    chance: Random
    restart_database: Callable[[], None] | None = None
    only: frozenset[str] = frozenset()
    rounds: int = 1
    port: int = field(default_factory=a_port_nobody_is_given)
    said: Said = field(default_factory=Said)
    done: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.installation.environment |= self.mail.environment
        self.people = self._inside(f"seed({self.rounds}, {FORMS_EACH})")
        self.pages = self._pages()
        self.workers = [self._worker(), self._worker()]

    def run(self) -> list[str]:
        """Three kills a round; gives what does not hold, in a sentence each."""
        for sent in self.people["rounds"]:
            self._round(sent)
        return self._compared()

    def _round(self, sent: dict[str, Any]) -> None:
        asking = [
            Thread(target=say, args=[email, one])
            for email, made in sent.items()
            for say, several in ((self._signal, made["signals"]), (self._form, made["forms"]))
            for one in several
        ]
        for thread in asking:
            thread.start()
        for _ in range(KILLS_A_ROUND):
            Event().wait(self.chance.uniform(0.0, 0.3))
            self._strike()
        for thread in asking:
            while thread.is_alive():
                self._begin_anew()
                thread.join(1)

    def _strike(self) -> None:
        blows = {
            "a child of the pages": self._child,
            "the pages": self._whole_pages,
            "a worker": self._one_worker,
            "all at once": self._all,
            "mail refused": self._refused_mail,
            "a worker an hour behind": self._behind,
        }
        if self.restart_database:
            blows["the database restarted"] = self.restart_database
        else:
            blows["disk full"] = self._full_disk
        what = self.chance.choice(sorted(self.only & blows.keys() or blows))
        blows[what]()
        self.done[what] += 1

    def _child(self) -> None:
        until(self._has_child, "There was no child to kill.", seconds=PATIENCE_SECONDS)
        with suppress(ProcessLookupError):
            os.kill(self.chance.choice(sorted(children_of(self.pages.pid))), signal.SIGKILL)

    def _has_child(self) -> bool:
        self._begin_anew()
        return bool(children_of(self.pages.pid))

    def _begin_anew(self) -> None:
        """As the unit of systemd does: pages that begin while the database restarts end at once."""
        if self.pages.poll() is not None:
            self.pages = self._pages()

    def _whole_pages(self) -> None:
        os.killpg(self.pages.pid, signal.SIGKILL)
        self.pages.wait()
        self.pages = self._pages()

    def _one_worker(self) -> None:
        killed = self.workers.pop(0)
        os.killpg(killed.pid, signal.SIGKILL)
        killed.wait()
        self.workers.append(self._worker())

    def _all(self) -> None:
        self._one_worker()
        self._one_worker()
        self._whole_pages()

    def _refused_mail(self) -> None:
        self.mail.refusal = BUSY
        self._one_worker()
        self.mail.refusal = None

    def _behind(self) -> None:
        self._run_inside("an_hour_behind()")

    def _full_disk(self) -> None:
        children = children_of(self.pages.pid)
        for limit in ((0, resource.RLIM_INFINITY), UNLIMITED):
            for child in children:
                with suppress(ProcessLookupError):
                    resource.prlimit(child, resource.RLIMIT_FSIZE, limit)
            Event().wait(self.chance.uniform(0.1, 0.3))

    def _signal(self, email: str, made: dict[str, str]) -> None:
        if self._sent(email, "/me/support/", {"token": made["token"]}):
            self.said.signals.append(made["entry"])

    def _form(self, email: str, made: dict[str, str]) -> None:
        address, given = "/me/answer/gad-7/", []
        form = {"token": made["token"]}
        self._sent(email, address, form | {"has_read": "1"})
        for place, question in enumerate(self.people["questions"]):
            answer = place % 3
            if not self._sent(email, address, form | {"question": question, "answer": str(answer)}):
                return
            given.append(answer)
        self.said.forms[made["entry"]] = given

    def _sent(self, email: str, path: str, fields: dict[str, str]) -> bool:
        """Pressed again and again until it is acknowledged."""
        trying = Event()
        for _ in range(PATIENCE_SECONDS * 10):
            if self._posted(email, path, fields) == ACKNOWLEDGED:
                return True
            trying.wait(0.1)
        self.said.lost.append(f"{path} was never acknowledged")
        return False

    def _posted(self, email: str, path: str, fields: dict[str, str]) -> int:
        session, csrf = self.people["session"], self.people["csrf"]
        headers = {
            "Cookie": f"{session}={self.people['people'][email]}; {csrf}={CSRF}",
            "Content-Type": "application/x-www-form-urlencoded",
        }
        body = urlencode(fields | {"csrfmiddlewaretoken": CSRF})
        with closing(HTTPConnection("localhost", self.port, timeout=30)) as connection:
            try:
                connection.request("POST", path, body, headers)
                return connection.getresponse().status
            except (OSError, HTTPException):
                return 0

    def _compared(self) -> list[str]:
        kept = self._inside("kept()")
        entries = kept["entries"]
        wrong = [*kept["wrong"], *self.said.lost]
        wrong += [
            "an acknowledged signal is not kept" for one in self.said.signals if one not in entries
        ]
        for entry, given in self.said.forms.items():
            if entries.get(entry, {}).get("items") != given:
                wrong.append("the answers kept are not those acknowledged")
        if self.said.signals:
            until(lambda: self.mail.sent_to("tamsin@kelp.example"), "nobody was told")
        return wrong

    def _pages(self) -> Any:
        started = self.installation.start("serve", "--port", str(self.port), "--processes", "2")
        until(
            lambda: listens(self.port) or started.poll() is not None,
            "the pages did not begin",
            seconds=PATIENCE_SECONDS,
        )
        assert started.poll() is None, f"the pages did not begin: {started.stdout.read()}"
        return started

    def _worker(self) -> Any:
        return self.installation.start("worker", "--poll", "0.1")

    def _inside(self, call: str) -> Any:
        return json.loads(self._run_inside(call).splitlines()[-1])

    def _run_inside(self, call: str) -> str:
        return self.installation.python(f"from tests.watch import kills_inside as it; it.{call}")
