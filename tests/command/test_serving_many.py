"""Several processes on PostgreSQL: ten people at once, the database restarted, children killed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from tests.command.asking import each_at_once, fetched, read_people, still_asking, strange_things
from tests.harness.installation import Installation, free_port, surroundings, wait_for_port
from tests.harness.mail import Mailbox
from tests.harness.missing import missing
from tests.harness.postgres import Cluster, NoPostgres, own_cluster
from tests.harness.processes import children_of, lives, sockets_to
from tests.harness.waiting import until

ROUNDS = 3
PROCESSES = 2
RAISE_AN_ALERT = """
from django.utils import timezone
from tests.record.said import entry
from holdfast.circle.models import Client
from holdfast.record import Author, append
from holdfast.people.models import Membership
from holdfast.people.reader import reader_of
client = Client.objects.get(account__email="clem@mail.example")
clem = reader_of(Membership.objects.get(account=client.account))
at = timezone.now()
append(client, [entry("signal", at=at)], by=Author.of(clem), at=at)
"""


@dataclass(frozen=True)
class Busy:
    """An installation that ten people use, and the database server below it."""

    server: Cluster
    installation: Installation
    seeded: list[dict[str, object]]


@pytest.fixture(scope="module")
def busy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Busy]:
    try:
        with own_cluster() as server:
            here = Installation(surroundings(tmp_path_factory.mktemp("busy") / "home", server.url))
            assert here.run("migrate", "--new-key").returncode == 0
            said = here.python("from tests.command.ten_people import seed; seed()")
            yield Busy(server, here, json.loads(said.splitlines()[-1]))
    except NoPostgres as absent:
        missing(str(absent))


@pytest.fixture(autouse=True)
def all_ends_with_the_test(busy: Busy) -> Iterator[None]:
    yield
    busy.installation.end()
    busy.installation.running.clear()


@dataclass(frozen=True)
class Serving:
    parent: subprocess.Popen[str]
    port: int

    def children(self) -> set[int]:
        return children_of(self.parent.pid)


def served(busy: Busy, processes: int) -> Serving:
    port = free_port()
    words = ["serve", "--port", str(port), "--processes", str(processes)]
    serving = Serving(busy.installation.start(*words), port)
    wait_for_port(port)
    until(lambda: len(serving.children()) == processes, "all children answer")
    return serving


@pytest.mark.parametrize("processes", [2, 4])
def test_each_of_ten_people_reads_their_own_pages_also_after_the_database_was_restarted(
    busy: Busy, processes: int
) -> None:
    people = list(read_people(busy.seeded, served(busy, processes).port))
    assert each_at_once(people, ROUNDS) == [True] * len(people), strange_things(people)
    with still_asking(people):
        busy.server.stop()
        busy.server.start()
    until(lambda: all(each_at_once(people, 1)), "the pages came back for everybody")
    assert strange_things(people) == []


def test_no_process_holds_a_connection_that_another_one_opened(busy: Busy) -> None:
    serving = served(busy, PROCESSES)
    people = list(read_people(busy.seeded, serving.port))
    assert each_at_once(people, 1) == [True] * len(people)
    held = [sockets_to(busy.server.port, child) for child in serving.children()]
    assert any(held)
    assert not set.intersection(*held)
    assert sockets_to(busy.server.port, serving.parent.pid) == set()


def at_work(worker: subprocess.Popen[str]) -> bool:
    return any("The worker is at work" in line for line in worker.stdout or ())


def test_the_worker_goes_on_after_the_database_was_restarted(busy: Busy, mail: Mailbox) -> None:
    busy.installation.environment |= mail.environment
    worker = busy.installation.start("worker", "--poll", "0.1")
    assert at_work(worker), "the worker has begun, and not only looked at what it starts with"
    busy.server.stop()
    busy.server.start()
    busy.installation.python(RAISE_AN_ALERT)
    mail.wait_for(1, to="tamsin@kelp.example", seconds=30)


def kill_all(children: set[int]) -> None:
    for child in children:
        os.kill(child, signal.SIGKILL)


def are_anew(serving: Serving, dead: set[int]) -> bool:
    children = serving.children()
    return len(children) == PROCESSES and not children & dead


def test_children_that_crash_again_and_again_are_replaced_and_told_to_stop_all_end(
    busy: Busy,
) -> None:
    serving = served(busy, PROCESSES)
    for _ in range(3):
        dead = serving.children()
        kill_all(dead)
        until(lambda dead=dead: are_anew(serving, dead), "new children take their place")
        assert fetched(serving.port, "/accounts/login/").status == 200
    last = serving.children()
    os.killpg(serving.parent.pid, signal.SIGTERM)
    assert serving.parent.wait(30) == 0
    assert not any(lives(child) for child in last)


def test_told_to_stop_while_a_child_is_being_replaced_it_stops(
    busy: Busy,
) -> None:
    serving = served(busy, PROCESSES)
    kill_all(serving.children())
    os.killpg(serving.parent.pid, signal.SIGTERM)
    assert serving.parent.wait(30) == 0


def test_children_whose_parent_is_killed_leave_the_port_to_the_next(
    busy: Busy,
) -> None:
    serving = served(busy, PROCESSES)
    children = serving.children()
    serving.parent.kill()
    serving.parent.wait(10)
    until(lambda: not any(map(lives, children)), "the children end by themselves")
