"""Two clients share a phone: what one wrote is theirs alone."""

import pytest
from playwright.sync_api import expect
from tests.cast import make_client, make_person
from tests.checkins.answering import covered, stored
from tests.checkins.on_a_phone import (
    CODE,
    code_chosen,
    says,
    unlocked,
    visited,
    without_network,
    written,
)
from tests.client.seen_in_browser import as_person
from tests.harness.screens import PHONE

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def here(live_server):
    return covered()


@pytest.fixture
def other(here):
    """Another client of the same practice, who uses the same phone."""
    record = make_client(here.practice, here.tamsin, "Marin Sole")
    marin = make_person(here.practice, "client", "", "marin@mail.example", None)
    record.account = marin.account
    record.save(update_fields=["account"])
    return marin


@pytest.fixture
def page(open_screen, here, live_server):
    """Clem wrote without a network, and left the phone."""
    page = code_chosen(visited(as_person(open_screen(**PHONE), here.clem, live_server)))
    written(unlocked(without_network(page)), words="the swell was high")
    says(page, "Nobody has read it.")
    page.goto("about:blank")
    page.context.set_offline(False)
    page.context.clear_cookies()
    return page


@pytest.mark.parametrize("who", ["the other client", "the therapist"])
def test_what_one_wrote_is_not_sent_by_the_other(page, here, other, live_server, who):
    page.goto("/me/without-network/")
    as_person(page, other if who == "the other client" else here.tamsin, live_server)
    page.goto("/me/without-network/")
    says(page, "Somebody else is signed in on this phone.")
    unlocked(page)
    expect(page.get_by_role("button", name="Write another")).to_be_visible()
    says(page, "Somebody else is signed in on this phone.")
    assert stored(here, "check_in") == []


def test_the_other_sees_nothing_of_it_and_chooses_a_code_of_their_own(
    page, here, other, live_server
):
    visited(as_person(page, other, live_server))
    expect(page.get_by_text("has not been sent")).to_have_count(0)
    code_chosen(page, "another long one")
    page.goto("/me/without-network/")
    unlocked(page)
    says(page, "This is not the code of this phone")
    expect(page.get_by_text("Not sent yet: a check-in")).to_have_count(0)


def test_it_is_sent_when_the_one_who_wrote_it_is_back(page, here, other, live_server):
    visited(as_person(page, other, live_server))
    page.context.clear_cookies()
    visited(as_person(page, here.clem, live_server))
    page.goto("/me/without-network/")
    unlocked(page, CODE)
    says(page, "Your check-in has arrived.")
    assert len(stored(here, "check_in")) == 1
