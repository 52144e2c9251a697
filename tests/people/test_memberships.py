"""Accounts and their places in practices."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from tests.cast import LONG_AGO, cast, make_person

from holdfast.people.memberships import is_professional, join, leave, open_memberships
from holdfast.people.models import Account, Membership
from holdfast.people.on_call import on_call
from holdfast.people.practices import practice_of

pytestmark = pytest.mark.django_db
NEXT_DAY = LONG_AGO + timedelta(days=1)


def test_an_address_is_kept_in_small_letters_and_only_once():
    Account.objects.create_user(" Noor@Clinic.EXAMPLE ", "kelp holds on")
    assert Account.objects.get().email == "noor@clinic.example"
    with pytest.raises(IntegrityError), transaction.atomic():
        Account.objects.create_user("NOOR@clinic.example", "kelp holds on")


def test_a_password_is_never_kept_as_it_is():
    account = Account.objects.create_user("noor@clinic.example", "kelp holds on")
    assert "kelp" not in account.password


def test_an_account_shows_no_name_and_no_address_in_a_log():
    account = Account(email="noor@clinic.example", name="Noor Vale")
    assert "noor" not in str(account).lower()
    assert "noor" not in repr(account).lower()


def test_joining_twice_is_joining_once():
    here = cast()
    again = join(here.practice, here.tamsin.account, "therapist", at=NEXT_DAY)
    assert again == here.tamsin.membership


def test_who_left_can_join_again_and_the_first_time_stays_written():
    here = cast()
    leave(here.tamsin.membership, at=NEXT_DAY)
    join(here.practice, here.tamsin.account, "therapist", at=NEXT_DAY)
    assert Membership.objects.filter(account=here.tamsin.account).count() == 2


def test_two_open_places_in_one_role_cannot_be():
    here = cast()
    with pytest.raises(IntegrityError), transaction.atomic():
        Membership.objects.create(
            practice=here.practice,
            account=here.tamsin.account,
            role="therapist",
            started_at=NEXT_DAY,
        )


@pytest.mark.parametrize(
    ("moment", "is_open"),
    [
        (LONG_AGO - timedelta(seconds=1), False),
        (LONG_AGO, True),
        (NEXT_DAY - timedelta(seconds=1), True),
        (NEXT_DAY, False),
    ],
)
def test_a_place_is_open_from_its_first_moment_to_before_its_last(moment, is_open):
    here = cast()
    leave(here.tamsin.membership, at=NEXT_DAY)
    assert open_memberships(here.tamsin.account.id, moment).exists() is is_open


@pytest.mark.parametrize(
    ("who", "expected"),
    [("tamsin", True), ("petra", True), ("ada", True), ("otto", True), ("clem", False)],
)
def test_a_client_alone_is_no_professional(who, expected):
    assert is_professional(getattr(cast(), who).account.id, NEXT_DAY) is expected


def test_a_therapist_who_is_a_client_elsewhere_is_still_one():
    here = cast()
    join(here.otto.membership.practice, here.tamsin.account, "client", at=LONG_AGO)
    assert is_professional(here.tamsin.account.id, NEXT_DAY)


def test_on_call_runs_by_its_order_and_within_the_practice():
    here = cast()
    second = make_person(here.practice, "therapist", "Sol", "sol@kelp.example", 3)
    first = make_person(here.practice, "therapist", "Noa", "noa@kelp.example", 2)
    expected = [here.tamsin.account, first.account, second.account]
    assert on_call(here.practice.id, NEXT_DAY) == expected


def test_who_left_or_was_closed_is_not_on_call():
    here = cast()
    gone = make_person(here.practice, "therapist", "Sol", "sol@kelp.example", 2)
    closed = make_person(here.practice, "therapist", "Noa", "noa@kelp.example", 3)
    leave(gone.membership, at=NEXT_DAY)
    closed.account.is_active = False
    closed.account.save()
    assert on_call(here.practice.id, NEXT_DAY) == [here.tamsin.account]


@pytest.mark.parametrize("who", ["tamsin", "clem", "otto"])
def test_a_readers_practice_is_their_own(who):
    person = getattr(cast(), who)
    assert practice_of(person.reader) == person.membership.practice
