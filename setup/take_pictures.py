"""Takes the pictures of the README, from a demo made for the moment, into docs/pictures.


python setup/take_pictures.py
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from tests.harness.browser import ARGUMENTS, chromium
from tests.harness.installation import HOLDFAST, free_port, wait_for_port
from tests.harness.screens import DESK, PHONE

from holdfast.invented.demo import sign_ins
from holdfast.invented.material import practice_sheet

PICTURES = Path(__file__).resolve().parent.parent / "docs" / "pictures"
THERAPIST = "first"
BOARD = {**DESK, "viewport": {"width": 1280, "height": 1000}}


def main() -> int:
    program = chromium()
    if program is None:
        print("Chromium is not installed here, so no picture was taken.", file=sys.stderr)
        return 1
    PICTURES.mkdir(parents=True, exist_ok=True)
    with demo() as address, sync_playwright() as started:
        browser = started.chromium.launch(executable_path=str(program), args=ARGUMENTS)
        therapist(browser, address)
        client(browser, address)
        browser.close()
    return 0


@contextmanager
def demo() -> Iterator[str]:
    """The address of a demo that was made this moment."""
    port = free_port()
    with tempfile.TemporaryDirectory(prefix="holdfast-pictures-") as home:
        command = [str(HOLDFAST), "demo", "--port", str(port)]
        environment = {**os.environ, "HOLDFAST_HOME": home}
        running = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
        try:
            wait_for_port(port)
            yield f"http://localhost:{port}"
        finally:
            running.send_signal(signal.SIGTERM)
            running.wait()


def therapist(browser: Browser, address: str) -> None:
    for scheme in ("light", "dark"):
        page = opened(browser, address, color_scheme=scheme, **BOARD)
        sign_in(page, next(one.email for one in practice_sheet().people if one.key == THERAPIST))
        page.goto("/")
        take(page, f"board-{scheme}")
        page.locator("main a[href^='/clients/']").first.click()
        page.get_by_text("Why, and who says so").nth(1).click()
        page.evaluate("window.scrollTo(0, 0)")
        take(page, f"client-{scheme}")


def client(browser: Browser, address: str) -> None:
    page = opened(browser, address, color_scheme="light", **PHONE)
    sign_in(page, shown_client())
    page.goto("/me/check-in/")
    take(page, "check-in")
    page.goto("/me/help/")
    take(page, "help")


def shown_client() -> str:
    """The address of the first client whose way in the demo prints."""
    return next(one.email for one in sign_ins(datetime.now(UTC)) if one.role == "client")


def opened(browser: Browser, address: str, **screen: Any) -> Page:
    context: BrowserContext = browser.new_context(base_url=address, locale="en-US", **screen)
    return context.new_page()


def sign_in(page: Page, email: str) -> None:
    page.goto("/accounts/login/")
    page.get_by_label("Email").fill(email)
    page.get_by_label("Password").fill(practice_sheet().password)
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.wait_for_load_state("networkidle")


def take(page: Page, name: str) -> None:
    page.wait_for_load_state("networkidle")
    page.screenshot(path=PICTURES / f"{name}.png", animations="disabled")


if __name__ == "__main__":
    sys.exit(main())
