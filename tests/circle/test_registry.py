"""Entering a client, and finding one again."""

import pytest
from tests.cast import LONG_AGO, cast, make_client, make_otto, make_practice, make_tamsin

from holdfast.circle.keys import key_of
from holdfast.circle.models import Client
from holdfast.circle.registry import find_by_code, find_by_name, register_client

pytestmark = pytest.mark.django_db


def test_a_name_lies_sealed_and_is_read_again():
    practice = make_practice()
    client = make_client(practice, make_tamsin(practice), "Clementine Hale")
    kept = Client.objects.get(id=client.id)
    assert kept.name == "Clementine Hale"
    assert kept.initials == "CH"
    for field in (kept.sealed_name, kept.name_index, kept.wrapped_key):
        assert b"Clementine" not in bytes(field)
        assert b"Hale" not in bytes(field)


def test_a_name_moved_to_another_client_does_not_open():
    from holdfast.vault import VaultError

    practice = make_practice()
    tamsin = make_tamsin(practice)
    one, other = make_client(practice, tamsin, "One"), make_client(practice, tamsin, "Other")
    other.sealed_name = one.sealed_name
    with pytest.raises(VaultError):
        _ = other.name


def test_each_client_has_a_key_of_their_own():
    practice = make_practice()
    tamsin = make_tamsin(practice)
    assert key_of(make_client(practice, tamsin)) != key_of(make_client(practice, tamsin))


def test_without_a_time_zone_the_practices_is_taken():
    practice = make_practice()
    tamsin = make_tamsin(practice)
    assert make_client(practice, tamsin).time_zone == "America/Los_Angeles"
    elsewhere = register_client(
        practice, "Far Away", tamsin.reader, time_zone="Europe/Oslo", at=LONG_AGO
    )
    assert elsewhere.time_zone == "Europe/Oslo"


def test_a_code_is_short_and_has_no_letters_taken_for_one_another():
    practice = make_practice()
    code = make_client(practice, make_tamsin(practice)).code
    assert len(code) == 6
    assert not set(code) & set("IO01L")


@pytest.mark.parametrize("typed", ["clem", "Hale", "hale cle", "CLÉMENTINE", "Clementine Hale"])
def test_a_client_is_found_while_the_name_is_typed(typed):
    here = cast()
    assert find_by_name(here.practice, typed) == [here.client]


@pytest.mark.parametrize("typed", ["", "c", "  ", "entine", "clem marsh", "%", "zz"])
def test_what_does_not_fit_finds_nobody(typed):
    here = cast()
    assert find_by_name(here.practice, typed) == []


def test_another_practice_finds_nobody_by_the_same_name_or_code():
    here = cast()
    elsewhere = here.otto.membership.practice
    assert find_by_name(elsewhere, "Clementine") == []
    assert find_by_code(elsewhere, here.client.code) is None


def test_the_same_name_in_two_practices_gives_marks_that_cannot_be_compared():
    here = cast()
    twin = make_client(here.otto.membership.practice, here.otto, "Clementine Hale")
    assert bytes(twin.name_index) != bytes(here.client.name_index)


def test_a_code_is_found_as_it_is_typed():
    here = cast()
    assert find_by_code(here.practice, f" {here.client.code.lower()} ") == here.client


def test_registering_is_written_down():
    from holdfast.audit.models import AuditEvent

    practice = make_practice()
    client = make_client(practice, make_tamsin(practice))
    written = AuditEvent.objects.filter(client_id=client.id, verb="did")
    assert "register client" in {row.what for row in written}


def test_two_practices_may_use_the_same_code():
    here, otto = make_practice(), make_otto()
    one = make_client(here, make_tamsin(here))
    other = make_client(otto.membership.practice, otto)
    other.code = one.code
    other.save()
    assert find_by_code(here, one.code) == one
