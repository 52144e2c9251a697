"""A vocabulary file as it stands, for what other systems' words are compared with."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from holdfast.library.once import once
from holdfast.library.yaml_file import read_yaml

FOLDER = Path(__file__).parent.parent / "content" / "vocabulary"


@once
def vocabulary_file(stem: str) -> Mapping[str, Any]:
    """``content/vocabulary/STEM.yaml``, read once a process."""
    found: Mapping[str, Any] = read_yaml(FOLDER / f"{stem}.yaml").value
    return found
