"""Folders in which a copy of the database lies unpacked: nobody else may look into one, it is gone
afterwards, and one whose process was killed is found.

Whoever works in such a folder holds a lock on it, which ends with the process.
"""

from __future__ import annotations

import fcntl
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

UNPACKED = "holdfast-unpacked-"
CHANCE = re.compile(r"[a-z0-9_]{8}")  # what tempfile adds to the name


@contextmanager
def scratch(parent: Path, prefix: str = UNPACKED) -> Iterator[Path]:
    """A new folder; those left by processes that were killed are taken away first."""
    for folder in left_over(parent, prefix):
        shutil.rmtree(folder, ignore_errors=True)
    folder, held = _begun(parent, prefix)
    try:
        yield folder
    finally:
        shutil.rmtree(folder)
        os.close(held)


def left_over(parent: Path, prefix: str = UNPACKED) -> list[Path]:
    """Those of this user in which no living process works."""
    named = sorted(parent.glob(f"{prefix}*"))
    return [one for one in named if CHANCE.fullmatch(one.name, len(prefix)) and _is_left(one)]


def _begun(parent: Path, prefix: str) -> tuple[Path, int]:
    """Another process may take it for left over before it is held; then there is another."""
    while True:
        folder = Path(tempfile.mkdtemp(prefix=prefix, dir=parent))
        with suppress(FileNotFoundError):
            held = _opened(folder)
            with suppress(OSError):  # some network file systems know no locks, and none is swept
                fcntl.flock(held, fcntl.LOCK_EX)
            if folder.exists():
                return folder, held
            os.close(held)


def _is_left(folder: Path) -> bool:
    try:
        opened = _opened(folder)
    except OSError:
        return False
    try:
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return os.fstat(opened).st_uid == os.geteuid()
    except OSError:
        return False
    finally:
        os.close(opened)


def _opened(folder: Path) -> int:
    return os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
