"""The list of those who were erased, outside every backup: an older one must not bring them back.

One line each, ids and a time, no name: in the home, added to with each erasure, and beside the
backups, as it was at the last of them.
"""

from __future__ import annotations

import os
from pathlib import Path

import msgspec

from holdfast.circle.erasure import Erased, erased
from holdfast.library.known import known

NAME = "erased.jsonl"


def write_list(folder: Path) -> Path:
    """Adds whoever is not on the list in that folder yet; takes nobody off."""
    path = folder / NAME
    known = read_list(path) if path.exists() else []
    ids = {line.client_id for line in known}
    new = [line for line in erased() if line.client_id not in ids]
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "ab") as file:
        file.writelines(msgspec.json.encode(line) + b"\n" for line in new)
    return path


def read_list(path: Path) -> list[Erased]:
    """Raises ``msgspec.DecodeError`` for what is no such list."""
    return [
        msgspec.json.decode(line, type=known(Erased)) for line in path.read_bytes().splitlines()
    ]
