"""Medical partners, and whether what a finding rests on is theirs to see."""

import pytest
from tests.cast import cast
from tests.record.said import NOON, after, client_says, entry, petra_says, therapist_says

from holdfast.record.permissions.partners import partners_of
from holdfast.record.reading.client_record import view_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    found = cast()
    therapist_says(found, entry("medication", ingredient="sertraline", status="taking"))
    return found


def release(here, **more):
    to = str(here.petra.account.id)
    return entry("release", to=to, signed=True, covers=["medicines"], **more)


def may_see(here, at=NOON):
    kept = view_of(here.client, here.tamsin.reader, NOON).kept
    (petra,) = partners_of(here.client, at)
    return petra.may_see([one for one in kept if one.entry.kind == "medication"], at)


def test_without_a_release_they_may_not(here):
    assert not may_see(here)


def test_by_a_release_they_may_until_it_ends(here):
    client_says(here, release(here, until=after(days=30).isoformat()))
    assert may_see(here)
    assert not may_see(here, after(days=31))


def test_what_they_wrote_is_theirs(here):
    petra_says(here, entry("medication", ingredient="lithium", status="taking"))
    kept = view_of(here.client, here.tamsin.reader, NOON).kept
    (petra,) = partners_of(here.client, NOON)
    assert petra.may_see([one for one in kept if one.author_id == here.petra.account.id], NOON)


def test_a_part2_entry_needs_a_release_that_names_it(here):
    drinks = entry("substance", substance="alcohol", use="past", label="part2")
    therapist_says(here, drinks)
    client_says(
        here, entry("release", to=str(here.petra.account.id), signed=True, covers=["flags"])
    )
    kept = view_of(here.client, here.tamsin.reader, NOON).kept
    (petra,) = partners_of(here.client, NOON)
    assert not petra.may_see([one for one in kept if one.entry.kind == "substance"], NOON)


def test_a_therapist_is_no_partner(here):
    assert [one.name for one in partners_of(here.client, NOON)] == ["Petra Anders"]


def test_it_asks_twice_at_most(here, django_assert_max_num_queries):
    with django_assert_max_num_queries(2):
        partners_of(here.client, NOON)
