"""A release that is signed lets someone in; taken back it lets nobody in."""

from dataclasses import replace
from uuid import uuid4

import pytest
from tests.cast import cast
from tests.record.said import NOON, after, client_says, entry

from holdfast.circle.models import CareMember, Grant
from holdfast.circle.sealed_purpose import purpose_of

pytestmark = pytest.mark.django_db


def release(here, **more):
    said = {"to": str(here.petra.account.id), "covers": ["doses"], "signed": "C. H."}
    return entry("release", **{**said, **more})


def test_a_signed_release_becomes_a_grant():
    here, id_ = cast(), uuid4()
    client_says(here, release(here, id=id_, purpose="before each dose", until="2026-12-31"))
    grant = Grant.objects.get(client=here.client)
    assert (grant.account_id, grant.release_id) == (here.petra.account.id, id_)
    assert (grant.covers, grant.label) == (["doses"], "ordinary")
    assert purpose_of(grant) == "before each dose"
    assert b"before each dose" not in bytes(grant.sealed_purpose)
    assert grant.since == NOON
    assert grant.until.isoformat() == "2027-01-01T00:00:00-08:00" or grant.until.day == 1


def test_one_that_is_not_signed_lets_nobody_in():
    here = cast()
    client_says(here, release(here, signed=None))
    assert not Grant.objects.exists()


@pytest.mark.parametrize(
    "to", ["the clinic on the corner", None, str(uuid4())], ids=["a name", "nobody", "an account"]
)
def test_one_for_somebody_without_an_account_here_is_kept_and_grants_nothing(to):
    here = cast()
    assert client_says(here, release(here, to=to)).fresh
    assert not Grant.objects.exists()


@pytest.mark.parametrize("to", ["medical", "Prescriber", " clinic "])
def test_one_to_the_medical_side_lets_in_who_has_a_medical_place_in_the_circle(to):
    here = cast()
    client_says(here, release(here, to=to))
    (grant,) = Grant.objects.filter(client=here.client)
    assert (grant.account_id, grant.covers) == (here.petra.account.id, ["doses"])


@pytest.mark.parametrize("to", ["medical", "", None], ids=["the same", "nobody named", "no word"])
def test_one_that_is_withdrawn_by_an_entry_of_its_own_is_over(to):
    here = cast()
    client_says(here, release(here))
    withdrawn_at = after(hours=2)
    taken_back = release(here, to=to, signed=None, withdrawn_at=withdrawn_at.isoformat())
    client_says(here, taken_back, at=after(hours=3))
    grant = Grant.objects.get(client=here.client)
    assert grant.withdrawn_at == withdrawn_at


def test_a_withdrawal_towards_somebody_else_ends_nothing():
    here = cast()
    client_says(here, release(here))
    other = release(here, to="an employer", signed=None, withdrawn_at=after(hours=2).isoformat())
    client_says(here, other, at=after(hours=3))
    assert Grant.objects.get(client=here.client).withdrawn_at is None


def test_one_to_the_medical_side_lets_in_nobody_whose_place_has_ended():
    here = cast()
    CareMember.objects.filter(account=here.petra.account).update(until=after(hours=-1))
    client_says(here, release(here, to="medical"))
    assert not Grant.objects.exists()


def test_one_to_the_medical_side_that_is_not_signed_lets_nobody_in():
    here = cast()
    client_says(here, release(here, to="medical", signed=None))
    assert not Grant.objects.exists()


def test_somebody_of_another_practice_cannot_be_let_in():
    here = cast()
    client_says(here, release(here, to=str(here.otto.account.id)))
    assert not Grant.objects.exists()


def test_a_release_that_replaces_another_ends_it_in_the_same_moment():
    here, first = cast(), uuid4()
    client_says(here, release(here, id=first))
    narrower = replace(release(here, covers=["plan"]), replaces=first)
    client_says(here, narrower, at=after(hours=1))
    old, new = Grant.objects.order_by("since", "withdrawn_at")
    if old.release_id != first:
        old, new = new, old
    assert old.withdrawn_at == after(hours=1)
    assert (new.covers, new.withdrawn_at) == (["plan"], None)


def test_what_the_release_reaches_is_named_in_it():
    here = cast()
    client_says(here, release(here, reaches="part2"))
    assert Grant.objects.get().label == "part2"


def test_an_unknown_reach_is_the_least():
    here = cast()
    client_says(here, release(here, reaches="everything"))
    assert Grant.objects.get().label == "ordinary"
