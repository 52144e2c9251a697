"""A chart of years is read in one row and a few; throwing that row away loses nothing."""

from datetime import timedelta

import pytest
from tests.cast import cast
from tests.record.said import NOON, check_in, client_says, phq9

from holdfast.record import chart_of, rebrief, verify
from holdfast.record.keeping.ledger import load
from holdfast.record.keeping.sealing import seal_of
from holdfast.record.keeping.snapshots import rebuild
from holdfast.record.models import Snapshot

pytestmark = pytest.mark.django_db


def years_of(here, entries):
    client_says(
        here,
        *(check_in(at=NOON - timedelta(hours=hour), mood=hour % 10) for hour in range(entries)),
        history=True,
    )


def ledger(here):
    return load(here.client, seal_of(here.client))


def test_a_short_chart_needs_none():
    here = cast()
    years_of(here, 5)
    assert not Snapshot.objects.exists()
    assert ledger(here).packed_seq == 0


def test_a_long_one_is_packed_with_the_entry_that_makes_it_long():
    here = cast()
    years_of(here, 40)
    assert Snapshot.objects.get(client=here.client).seq == 40


def test_only_the_entries_since_are_read_one_by_one():
    here = cast()
    years_of(here, 40)
    for mood in range(3):
        client_says(here, check_in(mood=mood))
    found = ledger(here)
    assert (found.packed_seq, found.seq, len(found.kept)) == (40, 43, 43)


def test_it_is_packed_again_after_so_many(settings):
    settings.HOLDFAST_RECORD = {"entries_between_snapshots": 4}
    here = cast()
    for mood in range(10):
        client_says(here, check_in(mood=mood))
    assert Snapshot.objects.get().seq == 8


def test_packed_or_not_the_ledger_is_the_same(settings):
    here = cast()
    years_of(here, 40)
    client_says(here, phq9(1))
    packed = ledger(here)
    Snapshot.objects.all().delete()
    plain = ledger(here)
    assert (plain.kept, plain.seq, plain.digest) == (packed.kept, packed.seq, packed.digest)


def test_writing_goes_on_after_it_was_thrown_away():
    here = cast()
    years_of(here, 40)
    Snapshot.objects.all().delete()
    client_says(here, check_in())
    assert verify(here.client) is None
    assert Snapshot.objects.get().seq == 41


def test_one_of_an_older_shape_is_made_again():
    here = cast()
    years_of(here, 40)
    Snapshot.objects.update(shape="another")
    assert len(ledger(here).kept) == 40
    rebrief(here.client, NOON)
    assert Snapshot.objects.get().shape != "another"


def test_rebuilding_gives_the_same():
    here = cast()
    years_of(here, 40)
    before = ledger(here).kept
    rebuild(here.client)
    assert ledger(here).kept == before
    assert Snapshot.objects.get().seq == 40


def test_the_chart_of_a_client_without_entries_is_empty():
    assert chart_of(cast().client, NOON).current == {}
