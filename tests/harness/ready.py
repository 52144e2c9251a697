"""An installation in which `migrate --new-key` has run: once a session, then copied for a test."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.harness.installation import Installation, own_database, surroundings


@dataclass(frozen=True)
class Pattern:
    """What the copies are made from: the home with its key, and on a server the database's name."""

    home: Path
    database: str


@pytest.fixture(scope="session")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pattern]:
    home = tmp_path_factory.mktemp("pattern") / "home"
    database = own_database()
    with database as url:
        done = Installation(surroundings(home, url)).run("migrate", "--new-key")
        assert done.returncode == 0, done.stderr
        yield Pattern(home, database.name)


@pytest.fixture
def ready(pattern: Pattern, tmp_path: Path) -> Iterator[Installation]:
    """An installation of the test's own, with tables and a key and nothing kept."""
    home = tmp_path / "home"
    shutil.copytree(pattern.home, home)
    with own_database(like=pattern.database) as url:
        made = Installation(surroundings(home, url))
        yield made
        made.end()
