"""Unfinished writing that nobody came back to is forgotten by itself."""

from datetime import timedelta

import pytest
from tests.cast import cast
from tests.record.said import NOON
from tests.watch.by_itself import worker_at

from holdfast.record.appending import drafts
from holdfast.record.models import Draft
from holdfast.watch.steps import STEPS, forget_drafts

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    return cast()


def begun(here, at):
    token = drafts.new_token(here.tamsin.reader, here.client, "alert")
    assert drafts.keep(token, {"words": "rang, and it was engaged"}, at=at)


def forgotten_at(moment):
    return worker_at(moment, steps=(forget_drafts,)).turn()


def test_every_worker_does_it():
    assert forget_drafts in STEPS


def test_after_thirty_days_it_is_forgotten_and_what_is_younger_waits(here):
    begun(here, NOON)
    begun(here, NOON + timedelta(days=2))
    assert forgotten_at(NOON + timedelta(days=30)) == 0
    assert forgotten_at(NOON + timedelta(days=30, seconds=1)) == 1
    assert [one.kept_at for one in Draft.objects.all()] == [NOON + timedelta(days=2)]


def test_twice_in_a_row_it_finds_nothing_more(here):
    begun(here, NOON)
    much_later = NOON + timedelta(days=40)
    assert [forgotten_at(much_later), forgotten_at(much_later)] == [1, 0]
