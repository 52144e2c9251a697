"""A phone without a network, with and without a sign-in, in a real browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect
from tests.checkins.answering import covered, stored
from tests.checkins.on_a_phone import visited
from tests.client.seen_in_browser import as_person
from tests.harness.screens import NARROW, PHONE
from tests.harness.waiting import until

from holdfast.circle.phones import end_phone, phones_of

pytestmark = pytest.mark.django_db(transaction=True)
HELP = "Help, also without a network"


@pytest.fixture
def here(live_server):
    here = covered()
    here.practice.telephone = "+1 415 555 0100"
    here.practice.save()
    return here


@pytest.fixture
def page(open_screen, here, live_server):
    """After one visit; nothing has been pressed."""
    page = as_person(open_screen(**PHONE), here.clem, live_server)
    return visited(page)


def without_sign_in(page):
    page.context.clear_cookies()
    return page


def pressed(page):
    page.get_by_role("button", name="I need support", exact=True).click()


def test_the_help_page_is_there_with_its_numbers_as_links(page, axe, picture):
    without_sign_in(page).context.set_offline(True)
    page.goto("/me/")
    expect(page.get_by_role("heading", name=HELP)).to_be_visible()
    for address in ("tel:988", "tel:911", "sms:988", "tel:+14155550100"):
        assert page.locator(f'a[href="{address}"]').count()
    axe(page)
    picture(page, "without-network")
    page.emulate_media(color_scheme="dark")
    picture(page, "without-network-dark")


def test_it_fits_a_small_phone(open_screen, here, live_server, picture):
    page = visited(as_person(open_screen(**NARROW), here.clem, live_server))
    page.context.set_offline(True)
    page.goto("/me/")
    pressed(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    picture(page, "without-network-pressed")


def test_a_call_waits_says_so_and_goes_when_the_network_is_back(page, here):
    without_sign_in(page).context.set_offline(True)
    page.goto("/me/")
    pressed(page)
    expect(page.get_by_text("Not sent yet. Nobody knows of it.")).to_be_visible()
    assert stored(here, "signal") == []
    page.context.set_offline(False)
    expect(page.get_by_text("It has arrived.")).to_be_visible()
    (signal,) = stored(here, "signal")
    assert signal.body.confirmed is None


def asked_after_waiting(page):
    page.clock.install()
    without_sign_in(page).context.set_offline(True)
    page.goto("/me/")
    pressed(page)
    page.clock.fast_forward("16:00")
    page.context.set_offline(False)
    expect(page.get_by_text("Shall it still go?")).to_be_visible()


def test_after_a_quarter_of_an_hour_it_asks_and_a_yes_is_kept_with_it(page, here, axe, picture):
    asked_after_waiting(page)
    assert stored(here, "signal") == []
    axe(page)
    picture(page, "without-network-asks")
    page.get_by_role("button", name="Yes, send it now").click()
    expect(page.get_by_text("It has arrived.")).to_be_visible()
    (signal,) = stored(here, "signal")
    assert signal.body.confirmed is True
    assert (signal.recorded_at - signal.at).total_seconds() >= 15 * 60


def test_without_an_answer_it_goes_after_two_minutes_marked_as_not_confirmed(page, here):
    asked_after_waiting(page)
    page.clock.fast_forward("01:30")
    assert stored(here, "signal") == []
    page.clock.fast_forward("00:35")
    expect(page.get_by_text("It has arrived.")).to_be_visible()
    (signal,) = stored(here, "signal")
    assert signal.body.confirmed is False


def test_a_no_sends_nothing(page, here):
    asked_after_waiting(page)
    page.get_by_role("button", name="No, do not send it").click()
    expect(page.get_by_text("It was not sent, and nobody was told.")).to_be_visible()
    assert stored(here, "signal") == []


def test_a_second_press_while_one_waits_is_the_same_story(page, here):
    without_sign_in(page).context.set_offline(True)
    page.goto("/me/")
    pressed(page)
    page.goto("/me/help/")
    expect(page.get_by_text("Not sent yet. Nobody knows of it.")).to_be_visible()
    assert page.get_by_role("button", name="I need support", exact=True).count() == 0
    page.context.set_offline(False)
    expect(page.get_by_text("It has arrived.")).to_be_visible()
    assert len(stored(here, "signal")) == 1


def test_with_a_network_and_no_sign_in_the_help_page_still_calls(page, here):
    without_sign_in(page).goto("/me/without-network/")
    pressed(page)
    expect(page.get_by_text("It has arrived.")).to_be_visible()
    assert len(stored(here, "signal")) == 1


def test_what_waits_is_said_also_where_nobody_is_signed_in(page):
    without_sign_in(page).context.set_offline(True)
    page.goto("/me/")
    pressed(page)
    page.goto("about:blank")
    page.context.set_offline(False)
    page.goto("/accounts/login/?next=/me/")
    expect(page.get_by_text("A call for support has not been sent.")).to_be_visible()
    page.get_by_role("link", name="Open the page from which it goes").click()
    expect(page.get_by_text("It has arrived.")).to_be_visible()


def test_a_phone_whose_token_was_ended_says_to_call(page, here):
    (phone,) = phones_of(here.client)
    end_phone(here.client, phone.id, by=here.tamsin.reader, at=phone.kept_at)
    without_sign_in(page).goto("/me/without-network/")
    pressed(page)
    expect(page.get_by_text("Not sent: call.")).to_be_visible()
    assert stored(here, "signal") == []


def test_a_phone_that_keeps_no_token_says_to_call(page):
    page.evaluate("localStorage.clear()")
    page.context.set_offline(True)
    page.goto("/me/")
    expect(page.get_by_text("Not sent: call.")).to_be_visible()


def test_nothing_written_and_no_other_page_is_kept(page):
    page.goto("/me/help/")
    page.goto("/me/check-in/")
    kept = page.evaluate(
        "caches.keys().then(all => Promise.all(all.map(name => caches.open(name).then(one =>"
        " one.keys())))).then(all => all.flat().map(one => new URL(one.url).pathname))"
    )
    assert [one for one in kept if not one.startswith("/static/")] == ["/me/without-network/"]
    assert sorted(page.evaluate("Object.keys(localStorage)")) == [
        "day-notes.owner",
        "day-notes.token",
    ]


def test_one_phone_is_kept_once(page, here):
    visited(page)
    assert phones_of(here.client).count() == 1


def test_forget_this_phone_names_what_is_unsent_and_leaves_nothing(page, here):
    page.context.set_offline(True)
    page.goto("/me/")
    pressed(page)
    page.get_by_role("button", name="Forget this phone").click()
    expect(page.get_by_text("A call for support has not been sent. If you forget")).to_be_visible()
    page.get_by_role("button", name="Forget it all the same").click()
    page.wait_for_url("about:blank")
    page.context.set_offline(False)
    page.goto("/me/")
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
    assert not has_sign_in(here)
    assert page.evaluate("localStorage.length") == 0
    assert page.evaluate("caches.keys().then(all => all.length)") == 0
    assert stored(here, "signal") == []


def test_forget_this_phone_ends_its_token_and_its_sign_in(page, here):
    page.goto("/me/phone/")
    page.get_by_role("button", name="Forget this phone").click()
    page.wait_for_url("about:blank")
    until(lambda: not phones_of(here.client).exists(), "the phone can still call")
    page.goto("/me/")
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()


def test_the_phone_is_never_asked_to_show_notifications(page):
    for script in ("/service-worker.js", "/static/built/holdfast.js"):
        assert "Notification" not in page.request.get(script).text()


def test_this_phone_says_who_sees_what(page, axe, picture):
    page.goto("/me/phone/")
    expect(page.get_by_text("They cannot see anything you wrote or answered")).to_be_visible()
    axe(page)
    picture(page, "this-phone")


def test_quick_exit_ends_the_sign_in_keeps_the_help_page_and_back_shows_nothing(page, here):
    page.goto("/me/help/")
    page.goto("/me/more/")
    page.get_by_role("link", name="Leave this page").click()
    page.wait_for_url("about:blank")
    until(lambda: not has_sign_in(here), "the sign-in stands after leaving")
    page.go_back()
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
    page.context.set_offline(True)
    page.goto("/me/")
    expect(page.get_by_role("heading", name=HELP)).to_be_visible()


def test_without_a_network_quick_exit_signs_out_before_the_next_page_shows(page, here):
    page.context.set_offline(True)
    page.get_by_role("link", name="Leave this page").click()
    page.wait_for_url("about:blank")
    page.context.set_offline(False)
    page.goto("/me/")
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
    assert not has_sign_in(here)


def has_sign_in(here):
    """Whether any session of this account is open."""
    from django.contrib.sessions.models import Session

    open_sessions = (one.get_decoded() for one in Session.objects.all())
    return any(one.get("_auth_user_id") == str(here.clem.account.pk) for one in open_sessions)
