"""When the last backup was made, and whether one has failed since, remembered in the home."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import msgspec

from holdfast.library.known import known

NAME = "last-backup.json"


@dataclass(frozen=True, slots=True)
class LastBackup:
    """``at`` is None where none was made on this machine; ``failed_at`` stands until one is."""

    at: datetime | None = None
    failed_at: datetime | None = None


def last_backup(home: Path) -> LastBackup:
    try:
        return msgspec.json.decode((home / NAME).read_bytes(), type=known(LastBackup))
    except (OSError, msgspec.DecodeError):
        return LastBackup()


def remember_backup(home: Path, at: datetime) -> None:
    _write(home, LastBackup(at))


def remember_failure(home: Path, at: datetime) -> None:
    _write(home, replace(last_backup(home), failed_at=at))


def _write(home: Path, last: LastBackup) -> None:
    (home / NAME).write_bytes(msgspec.json.encode(last))
