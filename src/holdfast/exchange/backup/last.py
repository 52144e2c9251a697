"""When the last backup was made, remembered in the home."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import msgspec

from holdfast.exchange.backup.manifest import Manifest

NAME = "last-backup.json"


def remember(home: Path, manifest: Manifest) -> None:
    (home / NAME).write_bytes(msgspec.json.encode({"at": manifest.at}))


def last_backup_at(home: Path) -> datetime | None:
    """None where none was made on this machine."""
    try:
        return msgspec.json.decode((home / NAME).read_bytes(), type=dict[str, datetime])["at"]
    except (OSError, msgspec.DecodeError, KeyError):
        return None
