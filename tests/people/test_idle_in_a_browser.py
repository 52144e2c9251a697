"""A page left open in front of everybody goes out of sight when its sign-in may rest no longer."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone
from playwright.sync_api import expect
from tests.cast import cast
from tests.client.seen_in_browser import as_person

pytestmark = pytest.mark.django_db(transaction=True)
PAST_THE_LIMIT = "20:10"  # minutes and seconds


@pytest.fixture
def here(live_server):
    return cast()


@pytest.fixture
def chart(desk, here, live_server):
    """Tamsin's page of a client, in a browser whose clock is moved by hand."""
    desk.clock.install()
    as_person(desk, here.tamsin, live_server).goto(f"/clients/{here.client.id}/#main")
    expect(desk.get_by_role("heading", name="Clementine Hale")).to_be_visible()
    desk.evaluate("window.isTheSame = true")
    return desk


def after(**time):
    return time_machine.travel(timezone.now() + timedelta(**time))


def is_the_same(page):
    return page.evaluate("Boolean(window.isTheSame)")


def test_left_alone_for_too_long_it_shows_nothing_and_asks_who_is_there(chart):
    with after(minutes=21):
        chart.clock.fast_forward(PAST_THE_LIMIT)
        expect(chart.get_by_role("heading", name="Sign in")).to_be_visible()
        expect(chart.get_by_text("Clementine Hale")).to_have_count(0)


def test_where_another_page_was_at_work_it_comes_back(chart, here):
    with after(minutes=15):
        other = chart.context.new_page()
        other.goto("/clients/")
        expect(other.get_by_role("heading", name="Clients")).to_be_visible()
    with after(minutes=21):
        chart.clock.fast_forward(PAST_THE_LIMIT)
        chart.wait_for_function("!window.isTheSame")
        expect(chart.get_by_role("heading", name="Clementine Hale")).to_be_visible()


def test_whoever_is_at_it_is_not_disturbed(chart):
    for _ in range(3):
        chart.clock.fast_forward("15:00")
        chart.keyboard.press("Shift")
    assert is_the_same(chart)
    chart.clock.fast_forward("19:00")
    assert is_the_same(chart)
