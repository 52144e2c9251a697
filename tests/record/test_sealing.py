"""What is sealed opens with the client's key, in its own place, and nowhere else."""

import pytest
from tests.cast import cast, make_client
from tests.record.said import NOON, SECRET, check_in, client_says, therapist_says

from holdfast.circle.keys import KeyDestroyed
from holdfast.record import entries_of
from holdfast.record.keeping.erasing import erase
from holdfast.record.keeping.sealing import seal_of
from holdfast.record.keeping.unseal import said
from holdfast.record.models import Entry, Standing
from holdfast.vault import CannotOpen

pytestmark = pytest.mark.django_db


def test_it_opens_where_it_belongs():
    here = cast()
    client_says(here, check_in())
    assert said(Entry.objects.get(), seal_of(here.client))["text"] == SECRET


def test_a_body_put_under_another_entry_does_not_open():
    here = cast()
    client_says(here, check_in(), check_in(mood=1))
    one, other = Entry.objects.order_by("seq")
    one.body = other.body
    with pytest.raises(CannotOpen):
        said(one, seal_of(here.client))


def test_a_body_said_to_be_of_another_kind_does_not_open():
    here = cast()
    client_says(here, check_in())
    row = Entry.objects.get()
    row.kind = "message"
    with pytest.raises(CannotOpen):
        said(row, seal_of(here.client))


def test_the_key_of_another_client_opens_nothing():
    here = cast()
    client_says(here, check_in())
    other = make_client(here.practice, here.tamsin, "Someone Else")
    with pytest.raises(CannotOpen):
        said(Entry.objects.get(), seal_of(other))


def test_the_headlines_of_one_client_do_not_open_as_anothers():
    here = cast()
    therapist_says(here, check_in())
    other = make_client(here.practice, here.tamsin, "Someone Else")
    with pytest.raises(CannotOpen):
        seal_of(other).unseal(Standing.objects.get().headlines, "headlines")


def test_two_clients_who_say_the_same_have_different_fingerprints():
    here = cast()
    other = make_client(here.practice, here.tamsin, "Someone Else")
    assert seal_of(here.client).fingerprint(b"same") != seal_of(other).fingerprint(b"same")


def test_a_seal_does_not_show_its_key():
    here = cast()
    assert seal_of(here.client).key.hex() not in repr(seal_of(here.client))
    assert "key" not in repr(seal_of(here.client))


def test_nothing_opens_after_the_key_was_destroyed():
    here = cast()
    client_says(here, check_in())
    erase(here.client, by=here.ada.reader, at=NOON)
    here.client.refresh_from_db()
    with pytest.raises(KeyDestroyed):
        seal_of(here.client)
    assert entries_of(here.client, here.tamsin.reader, NOON) == []
