"""A backup of an older release is put back, brought up to this one, and nothing of it is lost."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.exchange.backing_up import home_of, restored, told
from tests.frozen.comparing import lost
from tests.frozen.storing import folders, thaw
from tests.harness.installation import Installation

# What `holdfast backup` does, in a database that this release would ask to migrate first.
BACK_UP = """
from pathlib import Path
from django.conf import settings
from django.utils import timezone
from holdfast.exchange.backup.making import back_up
made = back_up(Path("{file}"), Path(settings.HOLDFAST_HOME), timezone.now())
print(len(made.migrations))
"""
MIGRATIONS_HERE = """
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
print(len(MigrationExecutor(connection).loader.disk_migrations))
"""


@pytest.fixture
def before(installation: Installation) -> Any:
    """What the oldest release kept, as it told it then."""
    return thaw(installation, folders()[0])


@pytest.fixture
def kept(installation: Installation, before: Any) -> Installation:
    """The database as that release left it."""
    return installation


@pytest.fixture
def file(kept: Installation, tmp_path: Path) -> Path:
    """Of a database with fewer migrations than there are now."""
    file = tmp_path / "older.backup"
    migrations = int(kept.python(BACK_UP.format(file=file)))
    assert 0 < migrations < int(kept.python(MIGRATIONS_HERE))
    assert (home_of(kept) / "erased.jsonl").exists()
    return file


def test_into_an_installation_without_tables(before: Any, file: Path, empty: Installation) -> None:
    restored(empty, file)
    assert list(lost(before, told(empty))) == []


def test_into_one_whose_tables_this_release_has_made(
    before: Any, file: Path, empty: Installation
) -> None:
    assert empty.run("migrate").returncode == 0
    restored(empty, file)
    assert list(lost(before, told(empty))) == []


def test_a_drill_of_it_goes_well(kept: Installation, file: Path) -> None:
    assert kept.run("migrate").returncode == 0
    done = kept.run("drill", str(file))
    assert (done.returncode, done.stderr) == (0, "")
    assert "The drill went well" in done.stdout
