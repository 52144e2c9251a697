"""SQLite on a disk that takes no byte more: what is so is said, and not of a server."""

import resource
import subprocess

import pytest
from tests.harness.installation import HOLDFAST, ROOT, Installation

from holdfast.site.silent_database import FILE

NOTHING_MAY_GROW = (0, 0)


def starved(installation: Installation, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(HOLDFAST), *words],
        env=installation.environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, NOTHING_MAY_GROW),
    )


def test_each_command_says_that_the_file_cannot_be_written(ready: Installation) -> None:
    if ready.environment.get("DATABASE_URL"):
        pytest.skip("This run is on PostgreSQL.")
    for words in (["check"], ["backup", "monday.backup"], ["verify"], ["worker", "--once"]):
        done = starved(ready, *words)
        said = done.stdout + done.stderr
        assert done.returncode == 1, words
        assert FILE in said, (words, said)
        assert "that it is running" not in said.replace("EMAIL_PORT, that it is running", "")
