"""Debian's chromium, driven by pytest-playwright, with the world outside this machine shut."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Playwright, expect, sync_playwright

from tests.harness.missing import missing

ABSENT = (
    "Chromium is not installed here and could not be installed, so browser tests were left out; "
    "on Debian, `apt-get install chromium` brings it."
)
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
]
PATIENCE_MS = 20_000  # a page on two busy cores; what is there is found at once all the same
NAMES = ("chromium", "chromium-browser", "google-chrome")


def chromium() -> Path | None:
    """The browser of this machine; HOLDFAST_CHROMIUM names another."""
    named = os.environ.get("HOLDFAST_CHROMIUM")
    found = named or next(filter(None, map(shutil.which, NAMES)), None)
    return Path(found) if found else None


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    program = chromium()
    if program is None:
        missing(ABSENT)
    return {**browser_type_launch_args, "executable_path": str(program), "args": ARGUMENTS}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_context_args, "reduced_motion": "reduce", "locale": "en-US"}


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Playwright, with Django told that its event loop is no reason to refuse queries.

    The sync interface marks its loop as running on the test's thread even while the loop sleeps
    and test code runs, and Django would refuse every query there from then on. Nothing can be
    blocked by such a query: the loop belongs to Playwright alone and only turns inside its calls.
    The pages under test run in the live server's own threads. So the guard rests exactly as long
    as Playwright lives, and not in runs without a browser.
    """
    if chromium() is None:
        missing(ABSENT)
    expect.set_options(timeout=PATIENCE_MS)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        started = sync_playwright().start()
        yield started
        started.stop()
