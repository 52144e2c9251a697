"""Two hundred kills on each database, and what was kept, written into docs/safety/kills.md.

python -m tests.watch.kills_report [ROUNDS]: three kills a round.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from tests.harness.installation import ROOT, Installation, surroundings
from tests.harness.mail import Mailbox
from tests.harness.postgres import Cluster, own_cluster
from tests.watch.kills import Kills

ROUNDS = 67
SEED = 20261130
REPORT = ROOT / "docs" / "safety" / "kills.md"
HEAD = """\
# Killed, and nothing lost

Written on {on} by `python -m tests.watch.kills_report {rounds}`, seed {seed}. Three clients each
send a signal and two forms at once, again and again until each is acknowledged, while pages and
workers are killed with SIGKILL. Afterwards what was acknowledged is compared with what is kept,
every chain is walked, each signal must have its alert, and each alert somebody who was told.
Two workers run all the time. The full disk is a limit on the size of files (RLIMIT_FSIZE), set
on the running pages; it reaches SQLite's files only.

| | SQLite | PostgreSQL |
|---|---|---|
"""


def main(rounds: int = ROUNDS) -> int:
    found = {}
    with killed(None, rounds) as on_sqlite:
        found["SQLite"] = on_sqlite
    with own_cluster(durable=True) as server, killed(server, rounds) as on_postgresql:
        found["PostgreSQL"] = on_postgresql
    REPORT.write_text(written(found), "utf-8")
    print(written(found))
    return 1 if any(wrong for _, wrong in found.values()) else 0


@contextmanager
def killed(server: Cluster | None, rounds: int) -> Iterator[tuple[Kills, list[str]]]:
    mail = Mailbox()
    mail.open()
    with tempfile.TemporaryDirectory(prefix="holdfast-kills-") as folder:
        url = server.url if server else None
        here = Installation(surroundings(Path(folder) / "home", url))
        assert here.run("migrate", "--new-key").returncode == 0
        again = restarting(server) if server else None
        kills = Kills(here, mail, Random(SEED), again, rounds=rounds)
        yield kills, kills.run()
        here.end()
    mail.close()


def restarting(server: Cluster) -> Callable[[], None]:
    def restart() -> None:
        server.stop()
        server.start()

    return restart


def written(found: dict[str, tuple[Kills, list[str]]]) -> str:
    each = [kills for kills, _ in found.values()]
    rows = [("kills and troubles", [kills.done.total() for kills in each])]
    rows += [
        (name, [kills.done[name] for kills in each])
        for name in sorted({name for kills in each for name in kills.done})
    ]
    rows += [
        ("signals acknowledged", [len(kills.said.signals) for kills in each]),
        ("forms acknowledged", [len(kills.said.forms) for kills in each]),
        ("what did not hold", [len(wrong) for _, wrong in found.values()]),
    ]
    lines = [f"| {name} | {' | '.join(map(str, numbers))} |" for name, numbers in rows]
    said = [f"- {what}" for _, wrong in found.values() for what in sorted(set(wrong))]
    head = HEAD.format(on=datetime.now(UTC).date(), rounds=each[0].rounds, seed=SEED)
    return head + "\n".join([*lines, *([""] if said else []), *said]) + "\n"


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
