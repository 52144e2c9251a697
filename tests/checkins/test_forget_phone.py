"""Forget this phone: what is unsent is named first, and nothing of it stays in the browser."""

import pytest
from playwright.sync_api import expect
from tests.checkins.answering import covered, stored
from tests.checkins.on_a_phone import (
    code_chosen,
    pressed,
    says,
    unlocked,
    visited,
    without_network,
    words_kept,
    written,
)
from tests.client.seen_in_browser import as_person
from tests.harness.screens import PHONE
from tests.harness.waiting import until

from holdfast.circle.phones import phones_of

pytestmark = pytest.mark.django_db(transaction=True)
UNSENT = "Check-ins that have not been sent:"


@pytest.fixture
def here(live_server):
    return covered()


@pytest.fixture
def page(open_screen, here, live_server):
    return code_chosen(visited(as_person(open_screen(**PHONE), here.clem, live_server)))


@pytest.fixture
def kept(page):
    """One check-in waits, and another was begun."""
    written(unlocked(without_network(page)), words="the swell was high")
    says(page, "Nobody has read it.")
    page.get_by_role("button", name="Write another").click()
    pressed(page, "4")
    until(lambda: len(words_kept(page)["written"]) == 2, "the second was not kept")
    return page


def forget(page):
    page.get_by_role("button", name="Forget this phone").click()


def cookies(page):
    return sorted(one["name"] for one in page.context.cookies())


def test_it_names_how_many_check_ins_are_unsent_and_when_they_were_written(
    kept, here, axe, picture
):
    forget(kept)
    part = kept.locator("[data-forget] [data-unsent-written]")
    expect(part).to_contain_text(f"{UNSENT} 2.")
    expect(part.get_by_role("listitem")).to_have_count(2)
    today = kept.evaluate("new Date().toLocaleString('en', { day: 'numeric', month: 'short' })")
    expect(part.get_by_role("listitem").first).to_contain_text(today)
    axe(kept)
    picture(kept, "forget-phone-unsent")
    assert len(words_kept(kept)["written"]) == 2


def test_at_the_second_press_they_are_erased_and_never_sent(kept, here):
    forget(kept)
    kept.get_by_role("button", name="Forget it all the same").click()
    kept.wait_for_url("about:blank")
    kept.context.set_offline(False)
    kept.goto("/accounts/login/")
    assert kept.evaluate("localStorage.getItem('day-notes.words')") is None
    assert stored(here, "check_in") == []


def test_a_no_keeps_everything_and_offers_it_anew(kept):
    forget(kept)
    kept.get_by_role("button", name="No, keep it").click()
    expect(kept.get_by_text(UNSENT)).to_be_hidden()
    expect(kept.get_by_role("button", name="Forget it all the same")).to_be_hidden()
    expect(kept.get_by_role("button", name="Forget this phone")).to_be_focused()
    assert len(words_kept(kept)["written"]) == 2


def test_the_code_alone_is_forgotten_at_the_first_press(page, here):
    forget(page)
    page.wait_for_url("about:blank")
    until(lambda: not phones_of(here.client).exists(), "the phone can still call")
    page.goto("/accounts/login/")
    assert page.evaluate("localStorage.length") == 0


def test_it_drops_what_tells_who_used_this_browser_and_where(page, here):
    page.goto("/help/?country=DE")
    page.goto("/me/phone/")
    assert {"country", "known", "last_here", "sessionid"} <= set(cookies(page))
    forget(page)
    page.wait_for_url("about:blank")
    assert set(cookies(page)) <= {"csrftoken"}


def test_on_the_help_page_it_ends_the_sign_in_as_well(page):
    page.goto("/me/without-network/")
    forget(page)
    page.wait_for_url("about:blank")
    page.goto("/me/")
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()


def test_taking_the_code_away_names_them_too_and_leaves_the_help_page(kept, here):
    kept.goto("about:blank")
    kept.context.set_offline(False)
    kept.goto("/me/phone/")
    kept.get_by_role("button", name="Take the code away").click()
    says(kept, f"{UNSENT} 2.")
    kept.get_by_role("button", name="Take it away all the same").click()
    says(kept, "The code is gone.")
    assert words_kept(kept) is None
    assert phones_of(here.client).count() == 1


def test_signing_out_keeps_them_sealed(kept, here, live_server):
    kept.goto("about:blank")
    kept.context.set_offline(False)
    kept.goto("/me/")
    kept.get_by_role("button", name="Sign out").click()
    expect(kept.get_by_role("heading", name="Sign in")).to_be_visible()
    assert len(words_kept(kept)["written"]) == 2


def test_leaving_the_page_keeps_them_sealed_and_asks_for_the_code_again(kept):
    kept.get_by_role("link", name="Leave this page").click()
    kept.wait_for_url("about:blank")
    kept.goto("/me/")
    expect(kept.get_by_label("Your code")).to_be_visible()
    expect(kept.locator("[data-question]:visible")).to_have_count(0)
    assert len(words_kept(kept)["written"]) == 2
