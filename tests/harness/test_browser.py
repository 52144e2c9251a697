"""Both screens, the checker and the picture, on the live server and beside a database."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.contrib.contenttypes.models import ContentType
from playwright.sync_api import Page

from tests.harness.accessibility import findings

GOOD = """<!doctype html><html lang="en"><title>Good</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<main><h1>Good</h1><p>A page.</p></main></html>"""
BAD = '<!doctype html><html><title>Bad</title><main><h1>Bad</h1><img src="data:,"></main></html>'


def test_a_phone_is_narrow_and_is_touched(phone: Page) -> None:
    phone.set_content(GOOD)
    assert phone.evaluate("[innerWidth, innerHeight]") == [360, 740]
    assert phone.evaluate("navigator.maxTouchPoints") > 0


def test_a_desk_is_wide(desk: Page) -> None:
    assert desk.evaluate("[innerWidth, innerHeight]") == [1440, 900]


def test_two_screens_do_not_share_a_sign_in(phone: Page, desk: Page, live_server: Any) -> None:
    phone.context.add_cookies([{"name": "one", "value": "1", "url": live_server.url}])
    assert desk.context.cookies() == []


def test_the_live_server_is_reached_by_name_as_passkeys_want(phone: Page, live_server: Any) -> None:
    assert live_server.url.startswith("http://localhost:")
    phone.goto("/nowhere/")
    assert phone.url == live_server.url + "/nowhere/"


def test_queries_run_beside_a_browser(phone: Page, db: None) -> None:
    phone.set_content(GOOD)
    assert ContentType.objects.count() > 0


def test_the_checker_passes_a_good_page_in_light_and_dark(
    desk: Page, axe: Callable[..., None]
) -> None:
    desk.set_content(GOOD)
    axe(desk)


def test_the_checker_names_what_is_wrong_with_a_bad_one(
    desk: Page, axe: Callable[..., None]
) -> None:
    desk.set_content(BAD)
    assert any("image-alt" in finding for finding in findings(desk, "dark"))
    with pytest.raises(AssertionError, match="html-has-lang"):
        axe(desk)


def test_a_picture_is_named_for_its_width(
    desk: Page, picture: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOLDFAST_PICTURES", str(tmp_path))
    desk.set_content(GOOD)
    assert picture(desk, "good") == tmp_path / "good-1440.png"
    assert (tmp_path / "good-1440.png").stat().st_size > 0
