"""Clem is erased. What is left can be counted and walked, and read by nobody."""

import pytest
from tests.cast import cast
from tests.record.said import NOON, check_in, client_says, phq9

from holdfast.circle.erasure import erased
from holdfast.circle.models import Client
from holdfast.record import Refused, erase, reapply_erasures, verify
from holdfast.record.appending import drafts
from holdfast.record.models import Draft, Entry, KeptBriefing, Snapshot, Standing

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    found = cast()
    client_says(found, phq9(2), *(check_in(mood=mood) for mood in range(11)))
    drafts.keep(drafts.new_token(found.clem.reader, found.client, "journal"), {}, at=NOON)
    return found


def derived():
    return [table.objects.count() for table in (Standing, KeptBriefing, Snapshot, Draft)]


def test_what_was_made_from_the_chart_is_gone(here):
    erase(here.client, by=here.ada.reader, at=NOON)
    assert derived() == [0, 0, 0, 0]


def test_the_sealed_chain_stays_and_holds(here):
    erase(here.client, by=here.ada.reader, at=NOON)
    assert Entry.objects.count() == 12
    assert verify(here.client) is None


def test_nothing_more_can_be_written(here):
    erase(here.client, by=here.ada.reader, at=NOON)
    with pytest.raises(Refused) as refused:
        client_says(here, check_in())
    assert "erased" in refused.value.sentence
    assert Entry.objects.count() == 12


def test_who_comes_back_with_a_backup_is_erased_again(here):
    key = bytes(here.client.wrapped_key)
    erase(here.client, by=here.ada.reader, at=NOON)
    lines = erased()
    Client.objects.update(wrapped_key=key, erased_at=None)
    here.client.refresh_from_db()
    client_says(here, check_in())
    assert reapply_erasures(lines) == 1
    here.client.refresh_from_db()
    assert bytes(here.client.wrapped_key) == b""
    assert derived() == [0, 0, 0, 0]


def test_applying_the_list_again_changes_nothing(here):
    erase(here.client, by=here.ada.reader, at=NOON)
    assert reapply_erasures(erased()) == 0
