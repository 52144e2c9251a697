from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.exchange.backing_up import home_of
from tests.frozen.storing import folders, thaw
from tests.harness.installation import Installation, own_database, surroundings


@pytest.fixture
def kept(installation: Installation) -> Installation:
    """An installation in which something is kept."""
    thaw(installation, folders()[-1])
    assert installation.run("migrate").returncode == 0
    return installation


@pytest.fixture
def empty(tmp_path: Path, kept: Installation) -> Iterator[Installation]:
    """Another, with the same key, that keeps nothing."""
    home = tmp_path / "elsewhere"
    home.mkdir(mode=0o700)
    shutil.copy2(home_of(kept) / "installation.key", home)
    with own_database() as url:
        made = Installation(surroundings(home, url))
        yield made
        made.end()
