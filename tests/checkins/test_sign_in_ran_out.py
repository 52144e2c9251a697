"""The sign-in ran out while Clem answers: the page stays, says what became of it, loses nothing."""

import pytest
from playwright.sync_api import expect
from tests.cast import PASSWORD, make_client, make_person
from tests.checkins.answering import asked, clem_of, covered, fill_in, opened, read_first, stored
from tests.checkins.on_a_phone import says
from tests.client.seen_in_browser import as_person

from holdfast.people.models import KeptForm
from holdfast.record.appending import drafts

pytestmark = pytest.mark.django_db(transaction=True)
SMALLEST = {"viewport": {"width": 320, "height": 568}, "is_mobile": True, "has_touch": True}
KEPT = "Your sign-in has run out, and nobody has seen this yet. It is kept for a day"
SHUT = "Your sign-in has run out, so this was not sent. It stays only while this page is open"
WORDS = "the swell was high"


@pytest.fixture
def here(live_server):
    from django.core.cache import cache

    cache.clear()
    return covered()


@pytest.fixture
def page(open_screen, here, live_server):
    return as_person(open_screen(**SMALLEST), here.clem, live_server)


@pytest.fixture
def ninth(page, here):
    clem = clem_of(here)
    fill_in(clem, "phq-9", "00000000")
    read_first(clem, "phq-9")
    page.goto("/me/answer/phq-9/")
    expect(page.get_by_text("Question 9 of")).to_be_visible()
    return page


@pytest.fixture
def words(page, here):
    clem = clem_of(here)
    for answer in "5367":
        clem.post("/me/check-in/", asked(opened(clem, "check-in")) | {"answer": answer})
    page.goto("/me/check-in/")
    expect(page.locator("textarea")).to_be_visible()
    return page


def press(page, answer):
    page.locator(f'.press[value="{answer}"]').click()


def ended(page):
    page.context.clear_cookies(name="sessionid")


def everything_forgotten(page):
    page.context.clear_cookies()


def in_a_new_tab(page):
    with page.context.expect_page() as opened_tab:
        page.get_by_role("link", name="Sign in in a new tab").filter(visible=True).click()
    return opened_tab.value


def sign_in(tab, email="clem@mail.example"):
    tab.get_by_label("Email").fill(email)
    tab.get_by_label("Password").fill(PASSWORD)
    tab.get_by_role("button", name="Sign in").click()
    expect(tab.get_by_label("Password")).to_have_count(0)


def test_a_pressed_answer_waits_behind_the_next_sign_in_and_is_sent_from_there(ninth, here):
    ended(ninth)
    press(ninth, "2")
    says(ninth, KEPT)
    says(ninth, "Nobody has been told of this answer yet.")
    assert KeptForm.objects.count() == 1
    tab = in_a_new_tab(ninth)
    expect(tab.get_by_text("What you had written is kept for a day")).to_be_visible()
    sign_in(tab)
    tab.get_by_role("button", name="Send it now").click()
    expect(tab.get_by_role("heading", name="Help is here")).to_be_visible()
    assert [one.body.items[8] for one in stored(here)] == [2]


def test_pressed_again_after_a_sign_in_in_the_other_tab_it_goes_from_the_page_that_stayed(
    ninth, here
):
    ended(ninth)
    press(ninth, "2")
    says(ninth, KEPT)
    sign_in(in_a_new_tab(ninth))
    press(ninth, "2")
    expect(ninth.get_by_role("heading", name="Help is here")).to_be_visible()
    assert [one.body.items[8] for one in stored(here)] == [2]


def test_where_nobody_can_tell_whose_it_is_it_stays_only_while_the_page_is_open(ninth, here):
    everything_forgotten(ninth)
    press(ninth, "2")
    says(ninth, SHUT)
    assert not KeptForm.objects.exists()
    sign_in(in_a_new_tab(ninth))
    press(ninth, "2")
    expect(ninth.get_by_role("heading", name="Help is here")).to_be_visible()


def test_somebody_else_who_signs_in_meanwhile_does_not_send_it(ninth, here):
    record = make_client(here.practice, here.tamsin, "Marin Sole")
    marin = make_person(here.practice, "client", "", "marin@mail.example", None)
    record.account = marin.account
    record.save(update_fields=["account"])
    ended(ninth)
    press(ninth, "2")
    sign_in(in_a_new_tab(ninth), "marin@mail.example")
    press(ninth, "2")
    says(ninth, "Somebody else is signed in in this browser now, so this was not sent.")
    assert stored(here) == []


@pytest.mark.parametrize(("end", "sentence"), [(ended, KEPT), (everything_forgotten, SHUT)])
def test_words_stand_in_their_field_and_are_sent_after_signing_in(words, here, end, sentence):
    end(words)
    words.locator("textarea").fill(WORDS)
    words.get_by_role("button", name="Next").click()
    says(words, sentence)
    expect(words.locator("textarea")).to_have_value(WORDS)
    sign_in(in_a_new_tab(words))
    words.get_by_role("button", name="Next").click()
    expect(words.locator("textarea")).to_have_count(0)
    words.go_back()
    expect(words.locator("textarea")).to_have_value(WORDS)


def test_words_kept_at_a_pause_come_back_into_their_field(here):
    clem = clem_of(here)
    for answer in "5367":
        clem.post("/me/check-in/", asked(opened(clem, "check-in")) | {"answer": answer})
    sent = asked(opened(clem, "check-in")) | {"answer": WORDS, "keep": "yes", "kept_form": "x"}
    page = clem.post("/me/check-in/", sent, follow=True)
    assert WORDS in page.content.decode()
    assert [body["typed"] for _form, body in drafts.waiting(here.clem.reader, here.client)] == [
        {"text": WORDS}
    ]


def test_with_the_server_away_it_says_that_the_last_words_stay_only_while_the_page_is_open(words):
    words.route("**/me/check-in/", lambda one: one.abort("connectionrefused"))
    words.locator("textarea").fill(WORDS)
    words.get_by_role("button", name="Next").click()
    says(words, "What you wrote last stays only while this page is open")
    expect(words.locator("textarea")).to_have_value(WORDS)
    words.unroute_all()
    words.get_by_role("button", name="Next").click()
    expect(words.locator("textarea")).to_have_count(0)
