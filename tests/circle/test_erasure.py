"""Erasing a client for good."""

import pytest
from tests.cast import LONG_AGO, cast, signed_in

from holdfast.circle.erasure import apply_again, erase, erased
from holdfast.circle.keys import KeyDestroyed, key_of
from holdfast.circle.models import Client, NameMark
from holdfast.circle.registry import find_by_name
from holdfast.people.models import Membership

pytestmark = pytest.mark.django_db


def test_an_erased_client_has_no_name_and_no_key():
    here = cast()
    erase(here.client, by=here.tamsin.reader, at=LONG_AGO)
    kept = Client.objects.get(id=here.client.id)
    assert kept.name == ""
    assert kept.initials == ""
    with pytest.raises(KeyDestroyed):
        key_of(kept)


def test_an_erased_client_is_not_found_and_leaves_no_mark():
    here = cast()
    erase(here.client, by=here.tamsin.reader, at=LONG_AGO)
    assert find_by_name(here.practice, "Clementine") == []
    assert not NameMark.objects.filter(client=here.client).exists()


def test_the_code_stays_so_that_the_chain_can_be_named():
    here = cast()
    code = here.client.code
    erase(here.client, by=here.tamsin.reader, at=LONG_AGO)
    assert here.client.code == code


def test_the_clients_sign_in_opens_the_practice_no_more():
    here = cast()
    erase(here.client, by=here.tamsin.reader, at=LONG_AGO)
    assert Membership.objects.get(id=here.clem.membership.id).ended_at == LONG_AGO
    assert signed_in(here.clem).get("/account/").status_code == 200


def test_a_restored_backup_is_erased_again():
    here = cast()
    before = Client.objects.filter(id=here.client.id).values().get()
    erase(here.client, by=here.tamsin.reader, at=LONG_AGO)
    beside_the_backup = erased()
    Client.objects.filter(id=here.client.id).update(**before)
    assert Client.objects.get(id=here.client.id).name == "Clementine Hale"
    assert apply_again(beside_the_backup) == 1
    assert Client.objects.get(id=here.client.id).name == ""


def test_applying_the_list_twice_changes_nothing_more():
    here = cast()
    erase(here.client, by=here.tamsin.reader, at=LONG_AGO)
    assert apply_again(erased()) == 0
    assert len(erased()) == 1


def test_nobody_else_is_touched():
    here = cast()
    from tests.cast import make_client

    other = make_client(here.practice, here.tamsin, "Rowan Marsh")
    erase(here.client, by=here.tamsin.reader, at=LONG_AGO)
    other.refresh_from_db()
    assert other.name == "Rowan Marsh"
