"""Somebody with the database in their hands changed something: the chain says where."""

from datetime import timedelta
from uuid import uuid4

import pytest
from tests.cast import cast
from tests.record.said import NOON, check_in, client_says

from holdfast.record import verify
from holdfast.record.keeping.erasing import erase
from holdfast.record.models import Entry

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    found = cast()
    client_says(found, *(check_in(mood=mood) for mood in range(5)))
    return found


def row(seq):
    return Entry.objects.filter(seq=seq)


def test_a_chain_nobody_touched_holds(here):
    assert verify(here.client) is None


def test_a_client_without_entries_has_a_whole_chain():
    assert verify(cast().client) is None


@pytest.mark.parametrize(
    "change",
    [
        {"label": "part2"},
        {"by": "therapist"},
        {"kind": "message"},
        {"at": NOON - timedelta(days=1)},
        {"recorded_at": NOON - timedelta(days=1)},
        {"entry_id": uuid4()},
        {"replaces": uuid4()},
        {"author": None},
        {"body": b"something else"},
        {"digest": bytes(32)},
    ],
    ids=lambda change: next(iter(change)),
)
def test_whatever_was_changed_is_named_by_its_place(here, change):
    row(3).update(**change)
    assert verify(here.client) == 3


def test_an_entry_taken_out_is_noticed(here):
    row(2).delete()
    assert verify(here.client) == 2


def test_an_end_cut_off_is_noticed(here):
    row(5).delete()
    assert verify(here.client) == 5


def test_the_chain_holds_after_the_key_was_destroyed(here):
    erase(here.client, by=here.ada.reader, at=NOON)
    assert verify(here.client) is None
    row(4).update(label="part2")
    assert verify(here.client) == 4
