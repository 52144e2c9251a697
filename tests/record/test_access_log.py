"""Who had which entry on their screen."""

from datetime import timedelta

import pytest
from tests.cast import cast
from tests.record.said import NOON, check_in, client_says

from holdfast.audit.models import AuditEvent
from holdfast.record.access_log import ROOM, opened, openings
from holdfast.record.reading.client_record import view_of

pytestmark = pytest.mark.django_db
LATER = NOON + timedelta(hours=1)


@pytest.fixture
def here():
    found = cast()
    client_says(found, *(check_in(mood=n) for n in range(5)))
    return found


def shown(here):
    return view_of(here.client, here.tamsin.reader, NOON).kept


def test_each_entry_knows_who_had_it_on_a_screen_and_no_other_does(here):
    first, second, third, *_ = shown(here)
    opened(here.tamsin.reader, here.client, [first, third], at=LATER)
    seen = openings(here.client, shown(here))
    assert set(seen) == {first.entry.id, third.entry.id}
    (one,) = seen[first.entry.id]
    assert (one.account_id, one.role, one.times, one.last_at) == (
        here.tamsin.account.id, "therapist", 1, LATER,
    )  # fmt: skip
    assert second.entry.id not in seen


def test_the_same_person_twice_stands_once_with_the_latest_time(here):
    for hours in (1, 3, 2):
        opened(here.tamsin.reader, here.client, shown(here), at=NOON + timedelta(hours=hours))
    (one,) = openings(here.client, shown(here))[shown(here)[0].entry.id]
    assert (one.times, one.last_at) == (3, NOON + timedelta(hours=3))


def test_the_latest_stands_first(here):
    opened(here.tamsin.reader, here.client, shown(here), at=NOON + timedelta(hours=1))
    opened(here.petra.reader, here.client, shown(here), at=NOON + timedelta(hours=2))
    seen = openings(here.client, shown(here))[shown(here)[0].entry.id]
    assert [one.role for one in seen] == ["medical", "therapist"]


def test_a_run_of_entries_is_one_line_of_the_audit(here):
    opened(here.tamsin.reader, here.client, shown(here), at=LATER)
    assert AuditEvent.objects.get(verb="saw").what == "entries 1-5"


def test_what_is_too_long_for_one_line_takes_several_and_is_read_back_whole(here):
    client_says(here, *(check_in(mood=n % 10, energy=n % 7, distress=n % 9) for n in range(120)))
    every_other = shown(here)[::2]
    opened(here.tamsin.reader, here.client, every_other, at=LATER)
    lines = AuditEvent.objects.filter(verb="saw").values_list("what", flat=True)
    assert len(lines) > 1
    assert max(map(len, lines)) <= 120
    assert ROOM < 120
    assert set(openings(here.client, shown(here))) == {one.entry.id for one in every_other}


def test_nothing_shown_leaves_nothing(here):
    opened(here.tamsin.reader, here.client, [], at=LATER)
    assert not AuditEvent.objects.filter(verb="saw").exists()
    assert openings(here.client, []) == {}


def test_another_clients_sightings_are_not_counted(here):
    opened(here.tamsin.reader, here.client, shown(here), at=LATER)
    row = AuditEvent.objects.get(verb="saw")
    row.client_id = here.otto.account.id
    row.save()
    assert openings(here.client, shown(here)) == {}
