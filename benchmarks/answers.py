"""How many answers a second people give over real HTTP, one and eight of them at once.

Each posts questions of a form to `holdfast serve` with two processes, as a phone does: sign-in,
draft, and for the last question entry, briefing, standing and audit. Beside it, in the same run, a
bare insert that waits for the same disk. PostgreSQL waits for the disk too.
"""

from __future__ import annotations

import json
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import urlencode

from tests.harness.installation import Installation, free_port, surroundings, wait_for_port
from tests.harness.postgres import NoPostgres, private_cluster

FORMS_EACH = 5
CSRF = "k" * 32
MOST_TIMES_THE_MEDIAN = 10.0
AT_ONCE = (1, 8)
BARE = """
import time, statistics
from benchmarks.check_in import bare_insert, timed
insert = bare_insert()
spent = [timed(insert) for _ in range(200)]
print(statistics.median(spent))
"""


def main() -> int:
    found = [on("SQLite", None)]
    try:
        with private_cluster(durable=True) as url:
            found.append(on("PostgreSQL", url))
    except NoPostgres as missing:
        print(f"  {missing}")
        found.append(False)
    return 0 if all(found) else 1


def on(title: str, url: str | None) -> bool:
    with tempfile.TemporaryDirectory(prefix="holdfast-benchmark-") as home:
        here = Installation(surroundings(Path(home) / "home", url))
        assert here.run("migrate", "--new-key").returncode == 0
        print(f"{title}: bare insert with fsync {float(here.python(BARE)):.1f} ms", flush=True)
        with served(here) as port:
            reached = [told(here, port, people) for people in AT_ONCE]  # each is measured
            return all(reached)


@contextmanager
def served(here: Installation) -> Iterator[int]:
    port = free_port()
    here.start("serve", "--port", str(port), "--processes", "2")
    wait_for_port(port)
    try:
        yield port
    finally:
        here.end()


def told(here: Installation, port: int, people: int) -> bool:
    call = f"from benchmarks import answering_people as it; it.seed({people}, {FORMS_EACH})"
    seeded = json.loads(here.python(call).splitlines()[-1])
    spent: list[float] = []
    threads = [Thread(target=answer, args=[port, seeded, one, spent]) for one in seeded["people"]]
    begun = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    a_second = len(spent) / (time.perf_counter() - begun)
    median = statistics.median(spent)
    slowest = statistics.quantiles(spent, n=100)[98]
    print(
        f"  {people} at once: {a_second:.0f} answers a second, median {median:.0f} ms, "
        f"99th of a hundred {slowest:.0f} ms, {slowest / median:.1f} times the median",
        flush=True,
    )
    return slowest <= MOST_TIMES_THE_MEDIAN * median


def answer(port: int, seeded: dict[str, Any], person: dict[str, Any], spent: list[float]) -> None:
    cookie = f"{seeded['session']}={person['session']}; {seeded['csrf']}={CSRF}"
    headers = {"Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded"}
    connection = HTTPConnection("localhost", port, timeout=60)
    for token in person["tokens"]:
        for question in seeded["questions"]:
            said = {"token": token, "question": question, "answer": "1"}
            begun = time.perf_counter()
            body = urlencode(said | {"csrfmiddlewaretoken": CSRF})
            connection.request("POST", "/me/answer/gad-7/", body, headers)
            given = connection.getresponse()
            given.read()
            spent.append((time.perf_counter() - begun) * 1000)
            assert given.status == 302, given.status
    connection.close()


if __name__ == "__main__":
    sys.exit(main())
