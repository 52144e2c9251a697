"""The gallery and the shells in a real browser: narrow and wide, by day and by night."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.ui import looking

pytestmark = pytest.mark.django_db

WIDTHS = (320, 768, 1440)
PAGES = ("", "desk/", "phone/", "letter/")

Open = Callable[..., Page]


@pytest.fixture
def opened(open_screen: Open, live_server: Any, gallery: str) -> Callable[..., Page]:
    """``opened("phone/", 320)`` is that page at that width."""

    def at(page: str = "", width: int = 1440, **screen: Any) -> Page:
        screen = {"viewport": {"width": width, "height": 900}} | screen
        shown = open_screen(**screen)
        shown.goto(f"{live_server.url}{gallery}{page}")
        shown.evaluate("document.fonts.ready")
        return shown

    return at


every_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page or "gallery")
every_width = pytest.mark.parametrize("width", WIDTHS)


@every_page
@every_width
def test_the_accessibility_checker_finds_nothing(
    opened: Open, axe: Callable[[Page], None], page: str, width: int
) -> None:
    axe(opened(page, width))


@every_page
@pytest.mark.parametrize("width", [*WIDTHS, 1600])
def test_nothing_is_wider_than_the_screen(opened: Open, page: str, width: int) -> None:
    assert not looking.seen(opened(page, width), looking.WIDER_THAN_THE_SCREEN)


@every_page
@every_width
def test_whatever_is_pressed_is_large_enough_for_a_finger(
    opened: Open, page: str, width: int
) -> None:
    assert looking.seen(opened(page, width), looking.SMALL_TARGETS) == []


@every_page
@every_width
def test_no_letter_is_smaller_than_sixteen_pixels(opened: Open, page: str, width: int) -> None:
    assert looking.seen(opened(page, width), looking.SMALL_LETTERS) == []


@every_width
def test_words_in_pictures_cover_nothing(opened: Open, width: int) -> None:
    assert looking.seen(opened("", width), looking.COVERED_WORDS) == []


@every_width
def test_words_in_pictures_stay_inside(opened: Open, width: int) -> None:
    assert looking.seen(opened("", width), looking.WORDS_OUTSIDE) == []


@pytest.mark.parametrize("tone", ["light", "dark"])
def test_a_tone_held_by_the_page_is_checked_too(
    opened: Open, axe: Callable[[Page], None], tone: str
) -> None:
    axe(opened(f"?tone={tone}"))


def test_the_stages_stand_in_one_row_on_a_laptop(opened: Open) -> None:
    page = opened("", 1280)
    row = page.locator(".stages")
    assert row.evaluate("row => row.scrollWidth <= row.clientWidth")
    assert row.bounding_box()["height"] < 60  # type: ignore[index] # it is shown


def test_the_stages_scroll_by_themselves_on_a_phone(opened: Open) -> None:
    row = opened("", 320).locator(".stages")
    assert row.evaluate("row => row.scrollWidth > row.clientWidth")


def test_a_slash_goes_to_find_a_client(opened: Open) -> None:
    page = opened("desk/")
    page.keyboard.press("/")
    expect(page.locator("#find")).to_be_focused()
    expect(page.locator("#find")).to_have_value("")


def test_a_slash_in_a_text_is_a_slash(opened: Open) -> None:
    page = opened("letter/")
    page.locator("input[name=email]").press_sequentially("a/b")
    expect(page.locator("input[name=email]")).to_have_value("a/b")


def test_escape_leaves_find_a_client(opened: Open) -> None:
    page = opened("desk/")
    page.keyboard.press("/")
    page.keyboard.type("cle")
    page.keyboard.press("Escape")
    expect(page.locator("#find")).not_to_be_focused()
    expect(page.locator("#find")).to_have_value("")


def test_what_is_to_be_mended_has_the_focus(opened: Open) -> None:
    expect(opened("").locator("[data-errors]")).to_be_focused()


def test_the_first_key_leads_past_the_shell(opened: Open) -> None:
    page = opened("desk/")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_a_point_of_a_picture_says_its_value(opened: Open) -> None:
    page = opened("")
    picture = page.locator("figure", has=page.locator("[data-reading]")).first
    picture.locator("[data-point]:visible").first.focus()
    expect(picture.locator("[data-reading]")).to_have_text("14 Sep 2026: 18, moderately severe")


def test_the_account_menu_closes_on_escape(opened: Open) -> None:
    page = opened("desk/")
    page.locator(".account summary").click()
    expect(page.locator(".account-menu")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".account-menu")).to_be_hidden()


def test_support_stays_in_sight_while_one_scrolls(opened: Open) -> None:
    page = opened("phone/", 320, viewport={"width": 320, "height": 568})
    bar = page.locator(".phone-bar")
    expect(bar).to_be_in_viewport()
    page.mouse.wheel(0, 2000)
    expect(bar).to_be_in_viewport()


def test_one_leaves_at_once(opened: Open) -> None:
    page = opened("phone/", 360)
    page.locator("[data-quick-exit]").click()
    page.wait_for_url("about:blank")


def test_escape_three_times_leaves_too(opened: Open) -> None:
    page = opened("phone/", 360)
    for _ in range(3):
        page.keyboard.press("Escape")
    page.wait_for_url("about:blank")


def test_it_stands_without_script(opened: Open) -> None:
    page = opened("phone/", 360, java_script_enabled=False)
    page.get_by_label("A little").check()
    expect(page.get_by_label("A little")).to_be_checked()


def test_words_from_right_to_left_stay_on_the_screen(opened: Open) -> None:
    page = opened("desk/", 320)
    page.evaluate("document.documentElement.dir = 'rtl'")
    assert not looking.seen(page, looking.WIDER_THAN_THE_SCREEN)


def test_with_forced_colours_choices_can_still_be_told_apart(opened: Open) -> None:
    page = opened("phone/", 360, forced_colors="active")
    radio = page.locator("input[type=radio]").first
    assert radio.evaluate("radio => getComputedStyle(radio).appearance") == "auto"


def test_on_paper_the_shell_is_left_out(opened: Open) -> None:
    page = opened("desk/")
    page.emulate_media(media="print")
    expect(page.locator(".desk-top")).to_be_hidden()
    expect(page.locator("main")).to_be_visible()
