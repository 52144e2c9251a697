"""A code that the client chooses for this phone: it never leaves it, and it gives way to nobody."""

import pytest
from playwright.sync_api import expect
from tests.checkins.answering import covered
from tests.checkins.on_a_phone import (
    CODE,
    KEPT,
    change_code,
    code_chosen,
    says,
    type_new,
    visited,
    words_kept,
)
from tests.client.seen_in_browser import as_person
from tests.harness.screens import NARROW, PHONE

pytestmark = pytest.mark.django_db(transaction=True)
WRONG = "This is not the code"
NOT_TRIED = "The one you just typed was not looked at"


@pytest.fixture
def here(live_server):
    return covered()


@pytest.fixture
def page(open_screen, here, live_server):
    page = visited(as_person(open_screen(**PHONE), here.clem, live_server))
    page.goto("/me/phone/")
    page.locator(KEPT).wait_for(state="attached")  # what it asks for by itself is there
    return page


def settled(page):
    """The code was tried, however slow the machine; what the page says is of this try."""
    expect(page.locator("form[data-change][data-busy]")).to_have_count(0)


def wrong_often(page, times):
    for _ in range(times):
        change_code(page, "not this one", "another long one")
        settled(page)
        page.clock.fast_forward("40:00")


def test_a_code_is_chosen_and_stays(page, axe, picture):
    axe(page)
    picture(page, "phone-code")
    code_chosen(page)
    axe(page)
    picture(page, "phone-code-chosen")
    page.reload()
    expect(page.get_by_role("button", name="Change the code")).to_be_visible()
    expect(page.get_by_role("button", name="Choose this code")).to_be_hidden()


def test_it_fits_a_small_phone_and_every_target_is_large_enough(
    open_screen, here, live_server, picture
):
    page = visited(as_person(open_screen(**NARROW), here.clem, live_server))
    code_chosen(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for one in page.locator("[data-phone-code] :is(button, input):visible").all():
        assert one.bounding_box()["height"] >= 44
    page.emulate_media(color_scheme="dark")
    picture(page, "phone-code-dark")


@pytest.mark.parametrize(
    ("code", "again", "sentence"),
    [
        ("kelp", None, "This is a little short"),
        ("      ", None, "This is a little short"),
        ("111111", None, "one of the first that somebody would try"),
        ("123456", None, "one of the first that somebody would try"),
        ("fedcba", None, "one of the first that somebody would try"),
        ("121212", None, "one of the first that somebody would try"),
        ("Password1", None, "one of the first that somebody would try"),
        ("kelp forest", "kelp wood", "The two are not the same"),
    ],
)
def test_a_code_that_is_easily_guessed_or_mistyped_is_refused_in_a_sentence(
    page, axe, code, again, sentence
):
    type_new(page, code, again)
    says(page, sentence)
    assert words_kept(page) is None
    if sentence.startswith("The two"):
        axe(page)


def test_neither_the_code_nor_anything_made_of_it_is_ever_sent(page):
    sent = []
    page.on("request", lambda request: sent.append(request.url))
    type_new(page, CODE)
    says(page, "Your code is chosen.")
    change_code(page, CODE, "another long one")
    says(page, "Your code is changed.")
    assert [one for one in sent if "/static/" not in one] == []


def test_of_the_code_the_phone_keeps_only_what_it_is_tried_against(page):
    code_chosen(page)
    kept = words_kept(page)
    assert kept["rounds"] >= 600_000
    assert sorted(kept) == ["proof", "rounds", "salt", "waitsUntil", "written", "wrong"]
    assert CODE not in page.evaluate("JSON.stringify({...localStorage})")


def test_two_phones_with_the_same_code_have_a_salt_of_their_own(
    page, open_screen, here, live_server
):
    other = visited(as_person(open_screen(**PHONE), here.clem, live_server))
    salts = {words_kept(code_chosen(one))["salt"] for one in (page, other)}
    assert len(salts) == 2


def test_it_is_changed_only_with_the_old_one(page):
    code_chosen(page)
    before = words_kept(page)
    change_code(page, "not this one", "another long one")
    says(page, WRONG)
    assert words_kept(page)["proof"] == before["proof"]
    change_code(page, f" {CODE.title()} ", "another long one")
    says(page, "Your code is changed.")
    change_code(page, "another long one", CODE)
    says(page, "Your code is changed.")


def test_taken_away_nothing_of_it_is_left(page):
    code_chosen(page)
    page.get_by_role("button", name="Take the code away").click()
    says(page, "The code is gone.")
    assert sorted(page.evaluate("Object.keys(localStorage)")) == [
        "day-notes.owner",
        "day-notes.token",
    ]
    expect(page.get_by_role("button", name="Choose this code")).to_be_visible()


def test_after_five_wrong_codes_the_phone_waits_longer_each_time(page):
    code_chosen(page)
    page.clock.install()
    page.goto("/me/phone/")
    wrong_often(page, 4)
    assert words_kept(page)["waitsUntil"] == 0
    waits = []
    for _ in range(2):
        change_code(page, "not this one", "another long one")
        settled(page)
        says(page, "This is not the code. To keep your words safe, no code is tried before")
        waits.append(words_kept(page)["waitsUntil"] - page.evaluate("Date.now()"))
        change_code(page, CODE, "another long one")
        settled(page)
        says(page, NOT_TRIED)
        expect(page.get_by_text(WRONG).filter(visible=True)).to_have_count(0)
        page.clock.fast_forward("40:00")
    assert 50_000 < waits[0] <= 60_000
    assert 110_000 < waits[1] <= 120_000
    change_code(page, CODE, "another long one")
    says(page, "Your code is changed.")
    assert words_kept(page)["wrong"] == 0


def test_at_the_minute_that_it_names_a_code_is_tried(page):
    code_chosen(page)
    page.clock.install()
    page.goto("/me/phone/")
    wrong_often(page, 4)
    change_code(page, "not this one", "another long one")
    settled(page)
    until = page.evaluate(
        "at => new Date(Math.ceil(at / 60000) * 60000).toLocaleTimeString([],"
        " { hour: '2-digit', minute: '2-digit', hour12: false })",
        words_kept(page)["waitsUntil"],
    )
    expect(page.locator("[data-change] [data-says=waits] [data-next-try]")).to_have_text(until)


def test_a_clock_that_was_set_back_makes_no_wait_longer(page):
    code_chosen(page)
    page.evaluate(
        """() => {
          const all = JSON.parse(localStorage.getItem("day-notes.words"));
          for (const one of Object.values(all))
            Object.assign(one, { wrong: 5, waitsUntil: Date.now() + 1e11 });
          localStorage.setItem("day-notes.words", JSON.stringify(all));
        }"""
    )
    change_code(page, CODE, "another long one")
    says(page, NOT_TRIED)
    assert words_kept(page)["waitsUntil"] - page.evaluate("Date.now()") <= 60_000


def test_ten_wrong_codes_erase_the_words_and_leave_numbers_and_button(page):
    code_chosen(page)
    page.clock.install()
    page.goto("/me/phone/")
    wrong_often(page, 10)
    says(page, "erased from this phone")
    assert words_kept(page) is None
    page.context.set_offline(True)
    page.goto("/me/")
    expect(page.get_by_role("button", name="I need support", exact=True)).to_be_visible()
    assert page.locator('a[href="tel:988"]').count()


def test_a_page_that_is_closed_takes_no_wrong_try_back(page):
    code_chosen(page)
    page.evaluate(
        "() => { crypto.subtle.deriveKey = () => new Promise(() => {}) }"  # it goes away meanwhile
    )
    change_code(page, "not this one", "another long one")
    expect(page.locator("form[data-change][data-busy]")).to_have_count(1)
    assert words_kept(page)["wrong"] == 1
