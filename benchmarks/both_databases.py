"""Runs a benchmark on SQLite and then on PostgreSQL, each on an installation made for the moment.

PostgreSQL waits for the disk here (`synchronous_commit=on`, fsync), as SQLite does (`FULL`).
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

from tests.harness.postgres import NoPostgres, private_cluster

INSIDE = "HOLDFAST_BENCHMARK"


def on_both(measure: Callable[[], bool]) -> int:
    """Calls ``measure`` in a process for each database; 0 where it said yes in both.

    ``measure`` prints what it found and answers whether the goal was reached.
    """
    if INSIDE in os.environ:
        _prepare()
        return 0 if measure() else 1
    print(f"{platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()},")
    print(f"Django {version('django')}", flush=True)
    return max(_in_a_process("SQLite", None), _on_postgres())


def _on_postgres() -> int:
    try:
        with private_cluster(durable=True) as url:
            return _in_a_process("PostgreSQL", url)
    except NoPostgres as missing:
        print(f"  {missing}")
        return 1


def _in_a_process(title: str, url: str | None) -> int:
    print(f"{title}:", flush=True)
    with tempfile.TemporaryDirectory(prefix="holdfast-benchmark-") as home:
        environment = {**os.environ, INSIDE: title, "HOLDFAST_HOME": home}
        environment |= {"DATABASE_URL": url} if url else {}
        done = subprocess.run([sys.executable, sys.argv[0]], env=environment, check=False)
    return done.returncode


def _prepare() -> None:
    """An installation at this version, with its key, in the folder the environment names."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "holdfast.site.settings"
    import django
    from django.core.management import call_command

    from holdfast.people.keys import make_key

    make_key(Path(os.environ["HOLDFAST_HOME"]) / "installation.key")
    django.setup()
    call_command("migrate", interactive=False, verbosity=0)
