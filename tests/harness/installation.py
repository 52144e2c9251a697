"""An installation outside this process: a home, a key and a database of its own, and its commands.

What runs here is the real `holdfast` in processes that can be killed.
"""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit
from uuid import uuid4

import pytest

from tests.harness.waiting import until

HOLDFAST = Path(sys.executable).with_name("holdfast")
ROOT = Path(__file__).resolve().parents[2]
SECONDS = 180


@dataclass
class Installation:
    """``environment`` is what its commands find; processes started here end with the test."""

    environment: dict[str, str]
    running: list[subprocess.Popen[str]] = field(default_factory=list)

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        return self._finished([str(HOLDFAST), *words])

    def python(self, code: str) -> str:
        """Runs code with Django set up; gives what it printed, and fails with what it raised."""
        done = self._finished([sys.executable, "-c", f"import django; django.setup()\n{code}"])
        assert done.returncode == 0, f"{done.returncode}: {done.stderr}"
        return done.stdout.strip()

    def start(self, *words: str) -> subprocess.Popen[str]:
        return self._started([str(HOLDFAST), *words])

    def start_python(self, code: str) -> subprocess.Popen[str]:
        """As ``python``, without waiting for it."""
        return self._started([sys.executable, "-c", f"import django; django.setup()\n{code}"])

    def _started(self, words: list[str]) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            words,
            env=self.environment,
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        self.running.append(process)
        return process

    def end(self) -> None:
        for process in self.running:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
            process.communicate()

    def _finished(self, words: list[str]) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            words,
            env=self.environment,
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=SECONDS,
            check=False,
        )


def free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def listens(port: int) -> bool:
    with closing(socket.socket()) as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def wait_for_port(port: int) -> None:
    until(lambda: listens(port), "nobody listens there yet", seconds=SECONDS)


def surroundings(home: Path, url: str | None) -> dict[str, str]:
    """What the commands of an installation find around them, and nothing of this machine's own."""
    return {
        **{name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ},
        "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]),
        "DJANGO_SETTINGS_MODULE": "holdfast.site.settings",
        "HOLDFAST_HOME": str(home),
        **({"DATABASE_URL": url} if url else {}),
    }


@pytest.fixture
def installation(tmp_path: Path) -> Iterator[Installation]:
    """An installation with nothing in it: no key, no tables; ``migrate`` is the first command."""
    with own_database() as url:
        made = Installation(surroundings(tmp_path / "home", url))
        yield made
        made.end()


class own_database:  # noqa: N801 - read as a verb: with own_database() as url
    """The address of a new database on the server that DATABASE_URL names; None for SQLite.

    ``like`` names another one there that it begins as a copy of; nobody may be in it then.
    """

    def __init__(self, *, like: str = "template1") -> None:
        self.like = like
        self.server = os.environ.get("DATABASE_URL", "")
        self.name = f"installation_{uuid4().hex}"

    def __enter__(self) -> str | None:
        if not self.server.startswith("postgres"):
            return None
        self._say(f"CREATE DATABASE {self.name} TEMPLATE {self.like}")
        return urlunsplit(urlsplit(self.server)._replace(path=f"/{self.name}"))

    def __exit__(self, *_: object) -> None:
        if self.server.startswith("postgres"):
            self._say(f"DROP DATABASE {self.name} WITH (FORCE)")

    def _say(self, sentence: str) -> None:
        import psycopg

        with psycopg.connect(self.server, autocommit=True) as server:
            server.execute(sentence)  # type: ignore[call-overload] # a name made here, no text
