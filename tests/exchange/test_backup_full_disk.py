"""A place that takes no byte more is named, and nothing half made is left there."""

from __future__ import annotations

import resource
import subprocess
from pathlib import Path

import pytest
from tests.exchange.backing_up import backed_up, home_of
from tests.harness.installation import HOLDFAST, ROOT, Installation

A_LITTLE = 40_000  # bytes that a file may hold: less than a copy of a database


def starved(here: Installation, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(HOLDFAST), *words],
        env=here.environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (A_LITTLE, A_LITTLE)),
    )


def test_a_backup_for_whose_copy_there_is_no_room_says_where(
    kept: Installation, tmp_path: Path
) -> None:
    done = starved(kept, "backup", str(tmp_path / "a.backup"))
    assert done.returncode == 1
    assert f"no room left in {home_of(kept)}" in done.stderr
    assert done.stderr.endswith("No backup was written.\n")
    assert list(tmp_path.glob("*.backup*")) == []


def test_a_backup_onto_a_full_place_says_where_and_leaves_nothing(
    kept: Installation, tmp_path: Path
) -> None:
    partial = tmp_path / "a.backup.partial"
    partial.symlink_to("/dev/full")
    done = kept.run("backup", str(tmp_path / "a.backup"))
    assert done.returncode == 1
    assert done.stderr.startswith(f"There is no room left in {tmp_path}, ")
    assert done.stderr.endswith("No backup was written.\n")
    assert list(tmp_path.glob("*.backup*")) == []


def test_a_restore_for_whose_copy_there_is_no_room_says_where(
    kept: Installation, empty: Installation, tmp_path: Path
) -> None:
    file = backed_up(kept, tmp_path)
    done = starved(empty, "restore", str(file))
    assert done.returncode == 1
    assert f"no room left in {home_of(empty)}" in done.stderr
    assert done.stderr.endswith("Nothing was restored.\n")
    tables = "from django.db import connection; print(len(connection.introspection.table_names()))"
    assert empty.python(tables) == "0"


def test_a_full_database_server_is_told_from_a_full_disk_here() -> None:
    import psycopg
    from django.db import OperationalError

    from holdfast.exchange.backup.refused import BackupRefused
    from holdfast.exchange.backup.room import ON_SERVER, room_in

    with pytest.raises(BackupRefused, match=ON_SERVER), room_in(ON_SERVER, "Not all."):
        raise OperationalError from psycopg.errors.DiskFull()
    with pytest.raises(OperationalError), room_in(ON_SERVER, "Not all."):
        raise OperationalError from psycopg.errors.AdminShutdown()
