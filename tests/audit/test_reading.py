"""Reading back who saw what."""

from datetime import timedelta

import pytest
from tests.cast import LONG_AGO, cast

from holdfast import audit

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    found = cast()
    for minute, what in enumerate(("entries 1", "client page", "entries 2-4")):
        at = LONG_AGO + timedelta(minutes=minute)
        audit.saw(found.tamsin.reader, found.client, what, at=at)
    return found


def read(here, of="entries", since=LONG_AGO, **more):
    return [
        one.what
        for one in audit.sightings(here.practice.id, here.client.id, of=of, since=since, **more)
    ]


def test_only_what_is_asked_for_comes_and_the_newest_first(here):
    assert read(here) == ["entries 2-4", "entries 1"]


def test_what_was_seen_before_is_left_out(here):
    assert read(here, since=LONG_AGO + timedelta(minutes=1)) == ["entries 2-4"]


def test_no_more_comes_than_is_asked_for(here):
    assert read(here, most=1) == ["entries 2-4"]


def test_a_doing_is_no_seeing(here):
    audit.did(here.tamsin.reader, here.client, "entries 9", at=LONG_AGO)
    assert "entries 9" not in read(here)


def test_of_another_practice_nothing_comes(here):
    elsewhere = here.otto.reader.practice_id
    assert audit.sightings(elsewhere, here.client.id, of="entries", since=LONG_AGO) == []
