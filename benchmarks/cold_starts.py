"""Starts `holdfast serve` again and again, asks sixteen things at once as soon as it listens, and
restarts the database under it at last.

python benchmarks/cold_starts.py [STARTS]
"""

from __future__ import annotations

import os
import signal
import sys
import tempfile
import time
from pathlib import Path
from threading import Thread

from tests.command.asking import fetched
from tests.harness.installation import Installation, free_port, surroundings, wait_for_port
from tests.harness.postgres import Cluster, own_cluster

STARTS = 5
AT_ONCE = 16
PAGES = ("/accounts/login/", "/healthz")
READY = "/readyz"  # asks the database, and whether the worker has come back
LONGEST_SECONDS = 15.0


def main(starts: int = STARTS) -> int:
    with own_cluster() as server, tempfile.TemporaryDirectory(prefix="holdfast-cold-") as folder:
        here = Installation(surroundings(Path(folder) / "home", server.url))
        assert here.run("migrate", "--new-key").returncode == 0
        answered = [seconds for _ in range(starts) for seconds in started(here)]
        slowest = max(answered)
        print(f"  {starts} cold starts with {AT_ONCE} requests at once: all answered,", end=" ")
        print(f"the slowest after {slowest:.2f} s", flush=True)
        recovered = recovery(here, server)
        print(f"  after a restart of the database all did their work within {recovered:.2f} s")
    return 0 if recovered <= LONGEST_SECONDS else 1


def started(here: Installation) -> list[float]:
    port, spent = free_port(), list[float]()
    serving = here.start("serve", "--port", str(port), "--processes", "2")
    wait_for_port(port)
    asking = [Thread(target=ask, args=[port, number, spent]) for number in range(AT_ONCE)]
    for thread in asking:
        thread.start()
    for thread in asking:
        thread.join()
    os.killpg(serving.pid, signal.SIGTERM)
    assert serving.wait(30) == 0
    assert len(spent) == AT_ONCE, "a cold process did not answer"
    return spent


def ask(port: int, number: int, spent: list[float]) -> None:
    begun = time.perf_counter()
    if fetched(port, PAGES[number % len(PAGES)]).status == 200:
        spent.append(time.perf_counter() - begun)


def recovery(here: Installation, server: Cluster) -> float:
    """Seconds from the moment the database is back until pages and worker do their work again;
    without it they say that they do not.
    """
    port = free_port()
    here.start("serve", "--port", str(port), "--processes", "2")
    here.start("worker")
    wait_for_port(port)
    wait_until(port, is_ready=True)
    server.stop()
    wait_until(port, is_ready=False)
    server.start()
    begun = time.perf_counter()
    wait_until(port, is_ready=True)
    here.end()
    return time.perf_counter() - begun


def wait_until(port: int, *, is_ready: bool) -> None:
    while (fetched(port, READY).status == 200) is not is_ready:
        time.sleep(0.1)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
