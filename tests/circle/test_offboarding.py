"""Somebody leaves the practice, and with it every circle."""

import pytest
from tests.cast import LONG_AGO, cast, later, make_client, make_person, signed_in

from holdfast.audit.models import AuditEvent
from holdfast.circle.codes import codes_of, codes_of_accounts
from holdfast.circle.offboarding import leave_practice, relying_on
from holdfast.circle.team import add_to_circle, care_team, told_in_order
from holdfast.people.cover import name_cover
from holdfast.people.policy import NotAllowed

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    return cast()


def another(here, order=None):
    return make_person(here.practice, "therapist", "Noa", "noa@kelp.example", order)


def relying(person):
    return relying_on(person.membership, later())


def test_who_leaves_has_no_place_in_a_circle_and_is_told_of_nobody(here):
    leave_practice(here.tamsin.membership, by=here.ada.reader, at=later(seconds=-1))
    assert told_in_order(here.client) == []
    assert [one.account for one in care_team(here.client)] == [here.petra.account]
    assert AuditEvent.objects.get(what="leave circle").client_id == here.client.id


def test_a_client_page_that_was_open_is_not_there_any_more(here):
    add_to_circle(
        here.client, another(here).account, "therapist", by=here.tamsin.reader, at=LONG_AGO
    )
    browser, page = signed_in(here.tamsin), f"/clients/{here.client.id}/"
    assert browser.get(page).status_code == 200
    leave_practice(here.tamsin.membership, by=here.ada.reader, at=later(seconds=-1))
    assert browser.get(page).status_code != 200


@pytest.mark.parametrize("who", ["tamsin", "petra", "clem", "otto"])
def test_nobody_but_an_administrator_may(here, who):
    with pytest.raises(NotAllowed):
        leave_practice(here.tamsin.membership, by=getattr(here, who).reader, at=later())
    assert here.tamsin.account in told_in_order(here.client)


def test_the_only_one_who_is_told_is_relied_on(here):
    assert relying(here.tamsin) == [here.client.code]


def test_with_somebody_else_on_call_nobody_relies_on_them_alone(here):
    another(here, order=2)
    assert relying(here.tamsin) == []


def test_with_another_therapist_in_the_circle_nobody_relies_on_them_alone(here):
    add_to_circle(
        here.client, another(here).account, "therapist", by=here.tamsin.reader, at=LONG_AGO
    )
    assert relying(here.tamsin) == []


def test_with_somebody_else_as_cover_nobody_relies_on_them_alone(here):
    name_cover(here.practice, another(here).account, by=here.ada.reader, at=LONG_AGO)
    here.tamsin.membership.practice.refresh_from_db()
    assert relying(here.tamsin) == []


def test_a_therapist_who_left_is_nobody_else(here):
    noa = another(here)
    add_to_circle(here.client, noa.account, "therapist", by=here.tamsin.reader, at=LONG_AGO)
    noa.membership.ended_at = later(hours=-1)
    noa.membership.save()
    assert relying(here.tamsin) == [here.client.code]


def test_who_alone_is_on_call_is_relied_on_by_those_without_a_therapist_too(here):
    lonely = make_client(here.practice, another(here), "Rowan Marsh")
    care_team(lonely).update(until=later(hours=-1))
    assert relying(here.tamsin) == sorted([here.client.code, lonely.code])


def test_who_is_not_on_call_is_relied_on_by_their_own_alone(here):
    here.tamsin.membership.on_call_order = None
    here.tamsin.membership.save()
    lonely = make_client(here.practice, another(here), "Rowan Marsh")
    assert relying(here.tamsin) == [here.client.code]
    assert lonely.code not in relying(here.tamsin)


@pytest.mark.parametrize("who", ["petra", "ada", "clem"])
def test_nobody_relies_on_others_to_be_told(here, who):
    assert relying(getattr(here, who)) == []


def test_codes_are_of_one_practice(here):
    account = here.clem.account.id
    assert codes_of(here.practice.id, [here.client.id]) == {here.client.id: here.client.code}
    assert codes_of_accounts(here.practice.id, [account]) == {account: here.client.code}
    elsewhere = here.otto.reader.practice_id
    assert codes_of(elsewhere, [here.client.id]) == codes_of_accounts(elsewhere, [account]) == {}
