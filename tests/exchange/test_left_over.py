"""What is told to end takes its unpacked copies away; what was killed is named and swept."""

from __future__ import annotations

import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import LiteralString
from urllib.parse import urlsplit, urlunsplit
from uuid import uuid4

import psycopg
import pytest
from psycopg import sql
from tests.exchange.backing_up import backed_up, home_of, restored
from tests.harness.installation import Installation

from holdfast.command.drill_place import LEFT

LEFT_HERE = "left by a command that was killed"
AT_REST = """
import sys, time
from holdfast.command import drill
from holdfast.exchange.backup import making, restoring
def rest(*_, **__):
    print("at rest", flush=True)
    time.sleep(600)
{where} = rest
from holdfast.command.main import main
sys.exit(main({words}))
"""


def at_rest(here: Installation, where: str, *words: str) -> subprocess.Popen[str]:
    """The command, in the middle of what it does, as long as one likes."""
    process = here.start_python(AT_REST.format(where=where, words=list(words)))
    assert process.stdout is not None and process.stdout.readline() == "at rest\n"
    return process


def unpacked(here: Installation) -> list[str]:
    places = (home_of(here), Path(here.environment["TMPDIR"]))
    return [one.name for place in places for one in place.glob("holdfast-*-*")]


def told_to_end(process: subprocess.Popen[str]) -> None:
    process.terminate()
    assert process.wait() == 128 + signal.SIGTERM


@pytest.fixture(autouse=True)
def places_of_their_own(kept: Installation, empty: Installation, tmp_path: Path) -> None:
    (tmp_path / "tmp").mkdir()
    for here in (kept, empty):
        here.environment["TMPDIR"] = str(tmp_path / "tmp")


def test_a_backup_that_is_told_to_end_leaves_nothing_and_says_that_it_failed(
    kept: Installation, tmp_path: Path
) -> None:
    backup = at_rest(kept, "making._packed", "backup", str(tmp_path / "a.backup"))
    assert len(unpacked(kept)) == 1
    assert LEFT_HERE not in kept.run("check").stdout
    told_to_end(backup)
    assert unpacked(kept) == []
    assert "and one failed at" in kept.run("check").stdout


def test_one_that_was_killed_is_named_and_swept_by_the_next(
    kept: Installation, tmp_path: Path
) -> None:
    backup = at_rest(kept, "making._packed", "backup", str(tmp_path / "a.backup"))
    backup.kill()
    backup.wait()
    (name,) = unpacked(kept)
    assert f"{name}, {LEFT_HERE}" in kept.run("check").stdout
    living = at_rest(kept, "making._packed", "backup", str(tmp_path / "b.backup"))
    (of_the_living,) = unpacked(kept)
    assert of_the_living != name
    backed_up(kept, tmp_path)
    assert unpacked(kept) == [of_the_living]
    told_to_end(living)


def test_a_restore_that_is_told_to_end_leaves_no_copy(
    kept: Installation, empty: Installation, tmp_path: Path
) -> None:
    file = backed_up(kept, tmp_path)
    told_to_end(at_rest(empty, "restoring._put_back", "restore", str(file)))
    assert unpacked(empty) == []
    restored(empty, file)


@contextmanager
def somebody_of_their_own(here: Installation) -> Iterator[None]:
    """On PostgreSQL a user who makes databases, so that no other test sees what is left."""
    url = here.environment.get("DATABASE_URL")
    if not url:
        yield
        return
    name, parts = f"drills_{uuid4().hex}", urlsplit(url)
    with psycopg.connect(url, autocommit=True) as asked:
        own = parts._replace(netloc=f"{name}@{parts.hostname}:{parts.port}")
        here.environment["DATABASE_URL"] = urlunsplit(own)
        say(asked, "CREATE ROLE {} LOGIN CREATEDB IN ROLE {}", name, str(parts.username))
        yield
        for left in databases(here):
            say(asked, "DROP DATABASE {} WITH (FORCE)", left)
        say(asked, "DROP ROLE {}", name)


def say(asked: psycopg.Connection[tuple[object, ...]], sentence: LiteralString, *of: str) -> None:
    asked.execute(sql.SQL(sentence).format(*map(sql.Identifier, of)))


def databases(here: Installation) -> list[str]:
    """Scratch databases of this user in which nobody is."""
    if "DATABASE_URL" not in here.environment:
        return []
    with psycopg.connect(here.environment["DATABASE_URL"]) as asked:
        return [str(row[0]) for row in asked.execute(LEFT).fetchall()]


def test_a_drill_told_to_end_leaves_nothing_and_one_that_was_killed_is_named_and_swept(
    kept: Installation, tmp_path: Path
) -> None:
    file = backed_up(kept, tmp_path)
    with somebody_of_their_own(kept):
        told_to_end(at_rest(kept, "drill.restored", "drill", str(file)))
        assert (unpacked(kept), databases(kept)) == ([], [])
        drill = at_rest(kept, "drill.restored", "drill", str(file))
        said = kept.run("check").stdout
        assert LEFT_HERE not in said
        drill.kill()
        drill.wait()
        left = [*unpacked(kept), *databases(kept)]
        assert len(left) == (2 if "DATABASE_URL" in kept.environment else 1)
        said = kept.run("check").stdout
        assert [name for name in left if f"{name}, {LEFT_HERE}" not in said] == []
        assert kept.run("drill", str(file)).returncode == 0
        assert (unpacked(kept), databases(kept)) == ([], [])


def test_a_folder_that_somebody_else_made_is_not_swept(kept: Installation, tmp_path: Path) -> None:
    mine = home_of(kept) / "holdfast-unpacked-of-2025"
    mine.mkdir()
    (mine / "monday.backup").touch()
    backed_up(kept, tmp_path)
    assert [one.name for one in mine.iterdir()] == ["monday.backup"]
