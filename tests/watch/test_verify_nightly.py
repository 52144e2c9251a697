"""In the night of each practice a part of it is verified, and what was found stays."""

from datetime import UTC, datetime, timedelta

import pytest
from tests.cast import cast
from tests.record.said import check_in, client_says
from tests.watch.by_itself import worker_at

from holdfast.record.models import Entry, Verification
from holdfast.record.verification import rounds
from holdfast.watch.steps import STEPS, verify_nightly

pytestmark = pytest.mark.django_db
EVENING = datetime(2026, 11, 25, 4, 0, tzinfo=UTC)  # eight o'clock where the practice is
NIGHT = EVENING + timedelta(hours=6)


@pytest.fixture
def here():
    found = cast()
    client_says(found, check_in(), check_in(mood=4))
    return found


def turns(at):
    worker = worker_at(at, steps=(verify_nightly,))
    return sum(iter(worker.turn, 0))


def test_the_worker_does_it_last():
    assert STEPS[-1] is verify_nightly


def test_by_day_it_waits_for_the_night(here):
    assert turns(EVENING) == 0
    assert turns(NIGHT) > 0
    assert rounds.last_verified(here.practice.id) == rounds.Verified(NIGHT, ())


def test_a_night_has_one_round(here):
    turns(NIGHT)
    assert turns(NIGHT + timedelta(hours=1)) == 0
    assert turns(NIGHT + timedelta(days=1)) > 0


def test_a_machine_that_sleeps_at_night_verifies_by_day_after_two(here):
    turns(NIGHT)
    assert turns(EVENING + timedelta(days=2)) == 0
    assert turns(EVENING + timedelta(days=3)) > 0


def test_what_it_found_stays(here):
    Entry.objects.filter(seq=1).update(label="part2")
    turns(NIGHT)
    (fault,) = rounds.last_verified(here.practice.id).faults
    assert (fault.what, fault.at) == ("entry_changed", "1")


def test_two_workers_at_once_walk_one_round(here):
    mine, theirs = (worker_at(NIGHT, steps=(verify_nightly,)) for _ in range(2))
    while mine.turn() + theirs.turn():
        pass
    assert Verification.objects.filter(practice=here.practice, faults=[]).count() == 1
