"""A phone that was visited once, and a check-in that waits on it."""

import pytest
from tests.checkins.answering import covered
from tests.checkins.on_a_phone import (
    code_chosen,
    says,
    unlocked,
    visited,
    without_network,
    written,
)
from tests.checkins.written.said import WAITS, WORDS
from tests.client.seen_in_browser import as_person
from tests.harness.screens import PHONE


@pytest.fixture
def here(live_server):
    return covered()


@pytest.fixture
def page(open_screen, here, live_server):
    """A phone that was visited once, without a code."""
    return visited(as_person(open_screen(**PHONE), here.clem, live_server))


@pytest.fixture
def kept(page):
    """A check-in waits on the phone, which has no network."""
    code_chosen(page)
    written(unlocked(without_network(page)), words=WORDS)
    says(page, WAITS)
    return page
