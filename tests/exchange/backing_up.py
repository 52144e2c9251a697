"""Two installations with one key: what one backs up, the other puts back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.harness.installation import Installation

TELL = "import json; from tests.frozen.telling import everything; print(json.dumps(everything()))"


def home_of(installation: Installation) -> Path:
    return Path(installation.environment["HOLDFAST_HOME"])


def backed_up(kept: Installation, folder: Path) -> Path:
    file = folder / "backups" / "monday.backup"
    file.parent.mkdir()
    done = kept.run("backup", str(file))
    assert (done.returncode, done.stderr) == (0, "")
    return file


def restored(empty: Installation, file: Path) -> str:
    """What was said of it, where all went well."""
    done = empty.run("restore", str(file))
    assert (done.returncode, done.stderr) == (0, ""), done.stdout + done.stderr
    assert "Everything holds" in done.stdout
    return done.stdout


def told(installation: Installation) -> dict[str, Any]:
    everything: dict[str, Any] = json.loads(installation.python(TELL))
    return everything
