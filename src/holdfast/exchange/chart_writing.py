"""Writes an import as a chart file, whole or not at all."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any


def write_chart(path: Path, entries: Iterable[Mapping[str, Any]]) -> None:
    """One entry a line; only its owner may read it. A file of that name is replaced at the end."""
    handle, made = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    unfinished = Path(made)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            for entry in entries:
                file.write(json.dumps(entry, ensure_ascii=False, sort_keys=False) + "\n")
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
