"""Content with one fault in it, everything else as it is shipped."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from holdfast.library.cards import ReadCard, read_card
from holdfast.library.content import FOLDER

Pair = tuple[str, str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Links to what is shipped: only what is changed is a file of its own."""
    linked = tmp_path / "content"
    shutil.copytree(FOLDER, linked, copy_function=os.symlink)
    return linked


@pytest.fixture
def faulty(folder: Path) -> Callable[..., Path]:
    """Changes one file and gives the folder."""

    def change(name: str, *pairs: Pair) -> Path:
        path = folder / name
        text = path.read_text("utf-8")
        for old, new in pairs:
            assert old in text, old
            text = text.replace(old, new, 1)
        path.unlink()
        path.write_text(text, "utf-8")
        return folder

    return change


@pytest.fixture
def card(faulty: Callable[..., Path]) -> Callable[..., ReadCard]:
    """A card with a fault in it."""

    def change(name: str, *pairs: Pair) -> ReadCard:
        path = f"cards/{name}.yaml"
        return read_card(faulty(path, *pairs) / path)

    return change
