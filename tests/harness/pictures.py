"""Pictures of screens, for people to look at."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page


def gallery() -> Path:
    """HOLDFAST_PICTURES names the folder; else var/pictures, which is not kept."""
    return Path(os.environ.get("HOLDFAST_PICTURES", "var/pictures"))


@pytest.fixture
def picture() -> Callable[..., Path]:
    """``picture(page, "board")`` writes board-1440.png and gives its path."""

    def take(page: Page, name: str, *, whole: bool = True) -> Path:
        width = page.viewport_size["width"] if page.viewport_size else 0
        path = gallery() / f"{name}-{width}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=path, full_page=whole, animations="disabled")
        return path

    return take
