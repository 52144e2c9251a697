"""A browser in which one of the cast is signed in."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from playwright.sync_api import Page
from tests.cast import Person, signed_in


def as_person(page: Page, person: Person, live_server: Any) -> Page:
    """The same page, with the sign-in of that person."""
    session = signed_in(person).cookies[settings.SESSION_COOKIE_NAME]
    host = urlsplit(live_server.url).hostname
    page.context.add_cookies(
        [{"name": session.key, "value": session.value, "domain": host, "path": "/"}]  # type: ignore[list-item, typeddict-item] # a host is there
    )
    return page
