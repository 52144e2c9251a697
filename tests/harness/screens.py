"""The two screens people hold: a phone and a desk. Each has its own sign-in.

Both watch what no page may do: raise a script error, break the content-security policy, or ask
another host for anything. A page that did fails its test at the end.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request

PHONE: dict[str, Any] = {
    "viewport": {"width": 360, "height": 740},
    "device_scale_factor": 2,
    "is_mobile": True,
    "has_touch": True,
}
DESK: dict[str, Any] = {"viewport": {"width": 1440, "height": 900}}
NARROW: dict[str, Any] = {**PHONE, "viewport": {"width": 320, "height": 640}}

HERE = {"localhost", "127.0.0.1", ""}


@dataclass
class Watch:
    """Sentences about what pages of one browser context did that they may not."""

    seen: list[str] = field(default_factory=list)

    def over(self, context: BrowserContext) -> None:
        context.on("weberror", lambda error: self.seen.append(f"script error: {error.error}"))
        context.on("console", self.hear)
        context.on("request", self.follow)

    def hear(self, message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text or "Content-Security-Policy" in message.text:
            self.seen.append(message.text)

    def follow(self, request: Request) -> None:
        if (urlsplit(request.url).hostname or "") not in HERE:
            self.seen.append(f"a request to another host: {request.url}")


@pytest.fixture
def open_screen(
    new_context: Callable[..., BrowserContext], request: pytest.FixtureRequest
) -> Iterator[Callable[..., Page]]:
    """``open_screen(**PHONE)`` gives one more page, signed in as nobody.

    Beside a ``live_server``, ``goto("/")`` goes there.
    """
    watch = Watch()
    served = "live_server" in request.fixturenames
    base = {"base_url": request.getfixturevalue("live_server").url} if served else {}

    def opened(**screen: Any) -> Page:
        context = new_context(**base, **screen)
        watch.over(context)
        return context.new_page()

    yield opened
    assert watch.seen == []


@pytest.fixture
def phone(open_screen: Callable[..., Page]) -> Page:
    return open_screen(**PHONE)


@pytest.fixture
def desk(open_screen: Callable[..., Page]) -> Page:
    return open_screen(**DESK)
