"""What people do on the pages, by the words they see there."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect
from tests.cast import PASSWORD

BOARD_LOOKS_AGAIN = 31_000  # milliseconds; the page looks every half minute


def sign_in(page: Page, email: str, password: str = PASSWORD) -> None:
    page.goto("/")
    say_who(page, email, password)


def say_who(page: Page, email: str, password: str = PASSWORD) -> None:
    page.get_by_label("Email").fill(email)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", name="Sign in")).to_have_count(0)


def join_by_link(page: Page, link: str, email: str) -> None:
    """Someone invited chooses how to sign in, and does."""
    page.goto(link)
    page.get_by_label("Your e-mail address").fill(email)
    page.get_by_label("A password").fill(PASSWORD)
    page.get_by_role("button", name="Go on").click()
    say_who(page, email)


def read_who_looks(page: Page) -> None:
    """What stands before the first question of risk."""
    expect(page.get_by_text("Who looks, and when")).to_be_visible()
    page.get_by_role("button", name="Go on").click()


def answer(page: Page, choice: str) -> None:
    """One question of a form, by one press; it is gone afterwards."""
    asked = page.locator("legend").inner_text()
    page.get_by_role("button", name=choice, exact=True).click()
    expect(page.locator("legend", has_text=asked)).to_have_count(0)


def look_again(board: Page) -> None:
    """Half a minute passes for the page alone: it asks by itself whether anything is new."""
    board.wait_for_load_state("load")
    with board.expect_response(re.compile("/today/board/")):
        board.clock.fast_forward(BOARD_LOOKS_AGAIN)
