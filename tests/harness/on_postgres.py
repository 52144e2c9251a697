"""Runs a command with DATABASE_URL naming a private PostgreSQL server, stopped however it ends.

python -m tests.harness.on_postgres [--durable] COMMAND …
"""

import os
import signal
import subprocess
import sys

from tests.harness.missing import is_strict
from tests.harness.postgres import NoPostgres, private_cluster

ABSENT = (
    "PostgreSQL is not installed here and could not be installed, so what needs it was left out; "
    "on Debian, `apt-get install postgresql-15` brings it."
)


def leave(number: int, _frame: object) -> None:
    raise SystemExit(128 + number)


def main(words: list[str]) -> int:
    durable = words[:1] == ["--durable"]
    command = words[1:] if durable else words
    if not command:
        print(__doc__, file=sys.stderr)
        return 2
    signal.signal(signal.SIGTERM, leave)
    try:
        with private_cluster(durable=durable) as url:
            environment = {**os.environ, "DATABASE_URL": url}
            return subprocess.run(command, env=environment, check=False).returncode
    except NoPostgres:
        print(ABSENT, file=sys.stderr)
        return 1 if is_strict() else 0
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
