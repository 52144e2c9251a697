"""The page that a phone keeps is left like any other: nobody is signed in on it afterwards."""

import pytest
from django.contrib.sessions.models import Session
from django.test import Client as Browser
from playwright.sync_api import expect
from tests.cast import cast
from tests.checkins.answering import clem_of, covered
from tests.checkins.on_a_phone import visited, without_network
from tests.client.seen_in_browser import as_person
from tests.harness.screens import PHONE
from tests.harness.waiting import until

from holdfast.circle.phones import phones_of

pytestmark = pytest.mark.django_db(transaction=True)
ELSEWHERE = {"Sec-Fetch-Site": "cross-site"}


@pytest.fixture
def here(live_server):
    return covered()


@pytest.fixture
def page(open_screen, here, live_server):
    return visited(as_person(open_screen(**PHONE), here.clem, live_server))


def asks_for_a_sign_in(page):
    page.goto("/me/")
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
    assert not Session.objects.exists()


def test_with_a_network_the_sign_in_ends_at_once_and_the_phone_can_still_call(page, here):
    page.goto("/me/without-network/")
    page.get_by_role("link", name="Leave this page").click()
    page.wait_for_url("about:blank")
    until(lambda: not Session.objects.exists(), "the sign-in stands after leaving")
    asks_for_a_sign_in(page)
    assert phones_of(here.client).count() == 1


def test_without_a_network_the_next_page_signs_out_before_it_shows_anything(page):
    without_network(page).get_by_role("link", name="Leave this page").click()
    page.wait_for_url("about:blank")
    page.goto("/me/")  # seeing the help page once more is no sign-out
    page.context.set_offline(False)
    asks_for_a_sign_in(page)


def test_a_page_for_anybody_in_between_changes_nothing_of_it(page):
    without_network(page).get_by_role("link", name="Leave this page").click()
    page.wait_for_url("about:blank")
    page.context.set_offline(False)
    page.goto("/help/")
    expect(page.get_by_role("heading", name="Help is here")).to_be_visible()
    asks_for_a_sign_in(page)


def test_escape_three_times_leaves_it_too(page):
    without_network(page)
    for _ in range(3):
        page.keyboard.press("Escape")
    page.wait_for_url("about:blank")
    page.context.set_offline(False)
    asks_for_a_sign_in(page)


def test_it_ends_the_sign_in_of_this_browser_and_nothing_else():
    here = cast()
    there, elsewhere = clem_of(here), clem_of(here)
    there.post("/me/phone/keep/")
    assert there.post("/phone/leave/").status_code == 204
    assert there.get("/me/").status_code == 302
    assert elsewhere.get("/me/").status_code == 200
    assert phones_of(here.client).count() == 1


def test_whoever_is_signed_in_nowhere_may_leave_as_often_as_they_like():
    there = Browser()
    assert [there.post("/phone/leave/").status_code for _ in range(2)] == [204, 204]


def test_no_other_site_signs_anybody_out():
    there = clem_of(cast())
    assert there.post("/phone/leave/", headers=ELSEWHERE).status_code == 403
    assert there.get("/me/").status_code == 200


def test_it_takes_along_in_which_practice_somebody_read():
    there = clem_of(cast())
    there.get("/me/")
    there.post("/phone/leave/")
    assert not there.cookies["practice"].value
