"""The accessibility checker: nothing found, in light and in dark."""

from collections.abc import Callable
from typing import Any, Literal

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
VIOLATIONS = "axe.run({resultTypes: ['violations']}).then(found => found.violations)"


def described(violation: dict[str, Any]) -> str:
    places = "; ".join(" ".join(map(str, node["target"])) for node in violation["nodes"][:5])
    return f"{violation['id']} ({violation['impact']}): {violation['help']} — at {places}"


def findings(page: Page, scheme: Scheme) -> list[str]:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    return [f"{scheme}: {described(violation)}" for violation in page.evaluate(VIOLATIONS)]


@pytest.fixture
def axe() -> Callable[..., None]:
    """``axe(page)`` fails with every finding by name and place; leaves the page in light."""

    def check(page: Page, schemes: tuple[Scheme, ...] = SCHEMES) -> None:
        found = [line for scheme in schemes for line in findings(page, scheme)]
        page.emulate_media(color_scheme="light", reduced_motion="reduce")
        assert not found, f"{page.url}\n" + "\n".join(found)

    return check
