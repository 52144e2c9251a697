"""`holdfast demo`: it really starts, answers, delivers, and ends; and loses nothing on the way."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import socket
import stat
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from subprocess import Popen
from threading import Thread

import pytest
from tests.harness.installation import Installation, free_port, listens
from tests.harness.waiting import until

READY = "The password of each"
SECONDS = 180


@dataclass
class Running:
    """A demo in a process of its own, and what it has printed so far."""

    process: Popen[str]
    port: int
    said: list[str]

    @property
    def text(self) -> str:
        return "".join(self.said)

    def page(self, path: str) -> str:
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=10) as answer:
            return str(answer.read().decode())

    def told_to_stop(self, how: int = signal.SIGTERM) -> int:
        self.process.send_signal(how)
        return self.process.wait(timeout=SECONDS)


def start(installation: Installation, *words: str) -> Running:
    port = free_port()
    process = installation.start("demo", "--port", str(port), *words)
    running = Running(process, port, [])
    Thread(
        target=lambda: running.said.extend(iter(process.stdout.readline, "")), daemon=True
    ).start()
    until(lambda: READY in running.text or process.poll() is not None, "not ready", seconds=SECONDS)
    assert READY in running.text, running.text
    return running


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a demo that was made and stopped: making one takes seconds."""
    folder = tmp_path_factory.mktemp("made")
    own = {"HOLDFAST_HOME": str(folder)}
    maker = Installation({**os.environ, **own})
    start(maker).told_to_stop()
    maker.end()
    return folder / "demo"


@pytest.fixture
def demo(installation: Installation, made_once: Path) -> Iterator[Running]:
    shutil.copytree(made_once, home(installation))
    running = start(installation)
    yield running
    if running.process.poll() is None:
        running.told_to_stop()


def home(installation: Installation) -> Path:
    return Path(installation.environment["HOLDFAST_HOME"]) / "demo"


def children(running: Running) -> dict[str, int]:
    """Process ids of the parts by the command each runs (Linux)."""
    found = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            words = (folder / "cmdline").read_bytes().decode().split("\0")
            parent = int((folder / "stat").read_text().rsplit(")", 1)[1].split()[1])
        except (OSError, ValueError):
            continue
        if parent == running.process.pid and "holdfast.command.demo_lifeline" in words:
            found[words[words.index("holdfast.command.demo_lifeline") + 1]] = int(folder.name)
    return found


only_where_processes_are_files = pytest.mark.skipif(
    not Path("/proc/self/stat").exists(), reason="the processes of this system are not files"
)


def test_the_first_start_makes_answers_delivers_and_ends(installation: Installation) -> None:
    """One start for what would otherwise be six."""
    demo = start(installation)
    assert "24 invented clients in" in demo.text
    assert f"http://localhost:{demo.port}/" in demo.text
    for who in ("therapist", "medical partner", "administrator", "client"):
        assert re.search(rf"^  {who} +\S+@\S+\.example", demo.text, re.MULTILINE)
    assert "An invented practice" in demo.page("/accounts/login/")
    until(lambda: "mail to rosalind@" in demo.text, "no mail was told of")
    until(lambda: "Sign in to see it" in demo.page("/demo/mail/"), "no mail on the page")
    assert f"http://localhost:{demo.port}/" in demo.page("/demo/mail/")
    key = home(installation) / "installation.key"
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert demo.told_to_stop() == 0
    assert not listens(demo.port)


def test_a_second_start_makes_nothing_anew(
    demo: Running, installation: Installation, made_once: Path
) -> None:
    assert "invented clients in" not in demo.text
    made = (made_once / "demo.json").read_text()
    assert (home(installation) / "demo.json").read_text() == made


def test_fresh_makes_it_anew(demo: Running, installation: Installation) -> None:
    key = (home(installation) / "installation.key").read_text()
    demo.told_to_stop()
    start(installation, "--fresh").told_to_stop()
    assert (home(installation) / "installation.key").read_text() != key


def test_fresh_waits_for_nobody_who_is_showing_it(
    demo: Running, installation: Installation
) -> None:
    refused = installation.run("demo", "--port", str(free_port()), "--fresh")
    assert refused.returncode == 1
    assert refused.stderr.startswith("Another demo is running from this folder; please stop it")
    assert refused.stderr.count("\n") == 1
    assert "ok" in demo.page("/healthz")


def test_two_may_show_one_practice_and_ctrl_c_ends_one(
    demo: Running, installation: Installation
) -> None:
    beside = start(installation)
    assert "An invented practice" in beside.page("/accounts/login/")
    beside.told_to_stop()
    assert "ok" in demo.page("/healthz")
    assert demo.told_to_stop(signal.SIGINT) == 0


@only_where_processes_are_files
def test_a_part_that_is_killed_is_said_and_begun_again(demo: Running) -> None:
    for part, sentence in (("serve", "The pages stopped"), ("worker", "The worker stopped")):
        os.kill(children(demo)[part], signal.SIGKILL)
        until(lambda said=sentence: said in demo.text, "nothing was said of it")
    until(lambda: listens(demo.port), "the pages did not come back", seconds=SECONDS)
    assert demo.text.count("what was acknowledged is kept") == 2


@only_where_processes_are_files
def test_its_parts_end_with_it_even_when_it_is_killed(demo: Running) -> None:
    parts = children(demo)
    demo.process.kill()
    demo.process.wait()
    until(lambda: not any(Path(f"/proc/{pid}").exists() for pid in parts.values()), "they stayed")
    until(lambda: not listens(demo.port), "somebody still listens")


def test_a_taken_port_is_one_sentence(installation: Installation) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = installation.run("demo", "--port", str(port))
    assert done.returncode == 1
    assert done.stderr == (
        f"Port {port} is in use or cannot be used here; please choose another with --port.\n"
    )
    assert not home(installation).exists()


def test_it_leaves_the_database_of_another_installation_alone(ready: Installation) -> None:
    """DATABASE_URL and HOLDFAST_HOME of the surroundings name something that matters."""
    running = start(ready)
    running.told_to_stop()
    counted = ready.python(
        "from holdfast.people.models import Practice; print(Practice.objects.count())"
    )
    assert counted == "0"


def dated(installation: Installation, **back: float) -> None:
    """As if it had been made that long ago."""
    marker = home(installation) / "demo.json"
    at = datetime.fromisoformat(json.loads(marker.read_text())["at"]) - timedelta(**back)
    marker.write_text(json.dumps({"at": at.isoformat()}))


def in_the_demo(installation: Installation, code: str) -> str:
    folder = home(installation)
    own = {
        "HOLDFAST_HOME": str(folder),
        "HOLDFAST_KEY_FILE": str(folder / "installation.key"),
        "DATABASE_URL": "",
    }
    return Installation({**installation.environment, **own}).python(code)


def test_two_hours_later_it_is_made_anew_where_nobody_wrote(
    installation: Installation, made_once: Path
) -> None:
    shutil.copytree(made_once, home(installation))
    in_the_demo(installation, FORGET_WHAT_MAKING_IT_WROTE)
    dated(installation, hours=2)
    again = start(installation)
    assert "nobody wrote in it, so it is made anew" in again.text
    again.told_to_stop()
    made = datetime.fromisoformat(json.loads((home(installation) / "demo.json").read_text())["at"])
    assert datetime.now(UTC) - made < timedelta(minutes=5)


def test_on_another_day_what_somebody_wrote_is_kept_and_its_clock_goes_on(
    installation: Installation, made_once: Path
) -> None:
    shutil.copytree(made_once, home(installation))
    in_the_demo(installation, SOMEBODY_WRITES)
    again = start(two_days_later(installation))
    assert "is kept, so its clock goes on from" in again.text
    assert "`--fresh` makes it anew" in again.text
    again.told_to_stop()
    marker = json.loads((home(installation) / "demo.json").read_text())
    last = in_the_demo(installation, WHEN_ITS_WORKER_WAS_LAST_AT_WORK)
    there = datetime.fromisoformat(last) - datetime.fromisoformat(marker["at"])
    assert timedelta() < there < timedelta(minutes=10)
    assert -marker["clock_moved_by_seconds"] > timedelta(days=2).total_seconds() - 600


def two_days_later(installation: Installation) -> Installation:
    moved = {"HOLDFAST_CLOCK_MOVED_BY": str(2 * 24 * 3600)}
    return replace(installation, environment={**installation.environment, **moved})


WHEN_ITS_WORKER_WAS_LAST_AT_WORK = """
from holdfast.pulse.models import Heartbeat
print(max(sign.at for sign in Heartbeat.objects.all()))
"""

SOMEBODY_WRITES = """
from holdfast import audit, clock
from holdfast.audit.models import AuditEvent
last = AuditEvent.objects.filter(verb="did").order_by("id").last()
AuditEvent.objects.filter(id=last.id).update(at=clock.now(), what="record")
"""

# The marker is dated back, so what making the practice itself wrote down is dated back with it.
FORGET_WHAT_MAKING_IT_WROTE = """
from datetime import timedelta
from django.db.models import F
from holdfast.audit.models import AuditEvent
for event in AuditEvent.objects.all():
    AuditEvent.objects.filter(id=event.id).update(at=event.at - timedelta(days=3))
"""
