"""A database as an earlier version left it: this one opens it, verifies it and loses nothing."""

import json
from pathlib import Path

import pytest

from tests.frozen.comparing import lost
from tests.frozen.storing import folders, thaw
from tests.harness.installation import Installation

TOLD = """
import json
from tests.frozen.telling import chains_broken, everything
print(json.dumps([chains_broken(), everything()]))
"""
BRIEFED = """
from tests.frozen.rebriefing import rebrief_everyone
print(*rebrief_everyone())
"""


@pytest.fixture(params=folders(), ids=lambda folder: folder.name)
def folder(request: pytest.FixtureRequest) -> Path:
    found: Path = request.param
    return found


def migrated(installation: Installation) -> None:
    done = installation.run("migrate")
    assert done.returncode == 0, done.stderr


def told(installation: Installation) -> tuple[list[str], dict[str, object]]:
    broken, everything = json.loads(installation.python(TOLD))
    return broken, everything


def test_it_is_migrated_with_chains_whole_and_every_seal_opening(
    folder: Path, installation: Installation
) -> None:
    before = thaw(installation, folder)
    migrated(installation)
    broken, after = told(installation)
    assert broken == []
    assert list(lost(before, after)) == []


def test_every_client_is_briefed_anew_and_no_entry_alert_or_message_is_lost(
    folder: Path, installation: Installation
) -> None:
    before = thaw(installation, folder)
    migrated(installation)
    to_brief, briefed = installation.python(BRIEFED).split()
    assert to_brief == briefed != "0"
    broken, after = told(installation)
    assert broken == []
    assert list(lost(before, after)) == []


def test_a_loss_is_named() -> None:
    before = {"clients": {"A": {"alerts": [1, 1, 2], "name": "Clem"}, "B": {}}}
    after = {"clients": {"A": {"alerts": [1, 2, 3], "name": "Otto"}}}
    assert list(lost(before, after)) == [
        "/clients/A/alerts: 1 of 1",
        "/clients/A/name: 'Clem' is 'Otto'",
        "/clients/B: {} is None",
    ]
