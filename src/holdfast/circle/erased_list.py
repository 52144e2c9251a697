"""The list of those who were erased, outside every backup: an older one must not bring them back.

One line each, ids and a time, no name: in the home and where ``HOLDFAST_ERASED_LIST`` says, added
to with each erasure, and beside the backups, as it was at the last of them.
"""

from __future__ import annotations

import fcntl
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import msgspec
from django.conf import settings

from holdfast.circle.erasure import Erased, erased
from holdfast.library.known import known

NAME = "erased.jsonl"
BEGINNING = b'{"practice_id":'


@dataclass(frozen=True, slots=True)
class ErasedList:
    """``torn`` is what stands of a last line whose writing was cut off."""

    lines: list[Erased]
    torn: bytes = b""


def lists_here(home: Path) -> list[Path]:
    """Those that each erasure is added to at once; the second outlives the disk of the first."""
    elsewhere: Path | None = settings.HOLDFAST_ERASED_LIST
    return [home / NAME, *([elsewhere] if elsewhere else [])]


def write_list(path: Path) -> None:
    """Adds whoever is not on that list yet, safely on the disk; takes nobody off. Whom a torn line
    named is on it again."""
    opened = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
    with os.fdopen(opened, "r+b") as file:
        with suppress(OSError):  # some network file systems know no locks
            fcntl.flock(file, fcntl.LOCK_EX)
        written = file.read()
        kept = _understood(written)
        file.truncate(len(written) - len(kept.torn))
        ids = {line.client_id for line in kept.lines}
        new = [msgspec.json.encode(one) + b"\n" for one in erased() if one.client_id not in ids]
        if new and kept.lines and not kept.torn and not written.endswith(b"\n"):
            file.write(b"\n")
        file.writelines(new)
        file.flush()
        os.fsync(file.fileno())


def can_be_written(path: Path) -> bool:
    """Makes nothing where there is no list yet."""
    if not path.exists():
        return os.access(path.parent, os.W_OK | os.X_OK)
    try:
        path.open("ab").close()
    except OSError:
        return False
    return True


def read_list(path: Path) -> ErasedList:
    """Raises ``msgspec.DecodeError`` for what is no such list."""
    return _understood(path.read_bytes())


def _understood(written: bytes) -> ErasedList:
    """A last line may be torn, also filled up with zeros as disks leave it; no other may."""
    whole, _, last = written.rpartition(b"\n")
    lines = [_line(one) for one in whole.splitlines()]
    try:
        return ErasedList([*lines, *([_line(last)] if last else [])])
    except msgspec.DecodeError:
        said = last.rstrip(b"\0")
        if said[: len(BEGINNING)] != BEGINNING[: len(said)]:
            raise
        return ErasedList(lines, last)


def _line(line: bytes) -> Erased:
    return msgspec.json.decode(line, type=known(Erased))
