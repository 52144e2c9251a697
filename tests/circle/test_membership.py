"""Changing who is in a circle, and in which order they are told."""

import pytest
from tests.cast import LONG_AGO, cast, later
from tests.circle.people import a_clinic, a_colleague, joins

from holdfast.audit.models import AuditEvent
from holdfast.circle.break_glass import break_glass
from holdfast.circle.membership import CannotChange, bring_in, end_place, tell_earlier
from holdfast.circle.team import care_team, told_in_order
from holdfast.people.memberships import leave
from holdfast.people.policy import NotAllowed

pytestmark = pytest.mark.django_db


def place_of(here, person):
    return care_team(here.client).get(account=person.account)


def by(person):
    return {"by": person.reader, "at": later()}


def written(what):
    return AuditEvent.objects.filter(what=what).count()


def test_a_colleague_is_brought_in_last():
    here = cast()
    sol = a_colleague(here)
    place = bring_in(here.client, membership_id=sol.membership.id, **by(here.tamsin))
    assert place.role == "therapist"
    assert told_in_order(here.client) == [here.tamsin.account, sol.account]


def test_a_medical_partner_is_brought_in_as_what_they_are():
    here = cast()
    noor = a_clinic(here)
    bring_in(here.client, membership_id=noor.membership.id, **by(here.tamsin))
    assert place_of(here, noor).role == "medical"
    assert noor.account not in told_in_order(here.client)


def test_brought_in_twice_it_is_one_place():
    here = cast()
    sol = a_colleague(here)
    for _ in range(2):
        bring_in(here.client, membership_id=sol.membership.id, **by(here.tamsin))
    assert care_team(here.client).filter(account=sol.account).count() == 1


@pytest.mark.parametrize("who", ["otto", "ada", "clem"])
def test_nobody_comes_in_who_does_not_work_with_clients_here(who):
    here = cast()
    membership = getattr(here, who).membership
    with pytest.raises(CannotChange):
        bring_in(here.client, membership_id=membership.id, **by(here.tamsin))


def test_who_has_left_the_practice_does_not_come_in():
    here = cast()
    sol = a_colleague(here)
    leave(sol.membership, at=later(hours=-1))
    with pytest.raises(CannotChange):
        bring_in(here.client, membership_id=sol.membership.id, **by(here.tamsin))


@pytest.mark.parametrize("who", ["petra", "clem", "ada", "otto"])
def test_only_a_therapist_in_the_circle_changes_it(who):
    here = cast()
    sol, person = a_colleague(here), getattr(here, who)
    joins(here, sol)
    member = place_of(here, sol)
    with pytest.raises(NotAllowed):
        bring_in(here.client, membership_id=sol.membership.id, **by(person))
    with pytest.raises(NotAllowed):
        tell_earlier(here.client, member_id=member.id, **by(person))
    with pytest.raises(NotAllowed):
        end_place(here.client, member_id=member.id, **by(person))


def test_an_emergency_gives_nobody_a_place():
    here = cast()
    sol = a_colleague(here)
    break_glass(here.client, by=sol.reader, reason="she rang, unwell", at=later(minutes=-1))
    with pytest.raises(NotAllowed):
        bring_in(here.client, membership_id=sol.membership.id, **by(sol))


def test_the_second_changes_places_with_the_first():
    here = cast()
    sol, noa = a_colleague(here), a_colleague(here, "Noa Bell")
    joins(here, sol)
    joins(here, noa)
    tell_earlier(here.client, member_id=place_of(here, noa).id, **by(here.tamsin))
    assert told_in_order(here.client) == [here.tamsin.account, noa.account, sol.account]
    tell_earlier(here.client, member_id=place_of(here, noa).id, **by(here.tamsin))
    assert told_in_order(here.client) == [noa.account, here.tamsin.account, sol.account]
    assert written("change order of circle") == 2


def test_two_of_equal_order_can_be_told_apart_afterwards():
    here = cast()
    sol = a_colleague(here)
    joins(here, sol, order=1)
    tell_earlier(here.client, member_id=place_of(here, sol).id, **by(here.tamsin))
    assert told_in_order(here.client)[0] == sol.account


def test_the_first_stays_first_and_a_medical_partner_has_no_order():
    here = cast()
    for person in (here.tamsin, here.petra):
        tell_earlier(here.client, member_id=place_of(here, person).id, **by(here.tamsin))
    assert told_in_order(here.client)[0] == here.tamsin.account
    assert written("change order of circle") == 0


def test_a_place_ends_and_ended_twice_it_ended_once():
    here = cast()
    member = place_of(here, here.petra)
    for _ in range(2):
        end_place(here.client, member_id=member.id, **by(here.tamsin))
    assert not care_team(here.client).filter(account=here.petra.account).exists()
    assert written("leave circle") == 1


def test_the_last_therapist_stays_until_another_is_named():
    here = cast()
    member = place_of(here, here.tamsin)
    with pytest.raises(CannotChange, match="Nobody would be left who is told"):
        end_place(here.client, member_id=member.id, **by(here.tamsin))
    joins(here, a_colleague(here))
    end_place(here.client, member_id=member.id, **by(here.tamsin))
    assert not care_team(here.client).filter(account=here.tamsin.account).exists()


def test_a_cover_whose_place_ends_by_itself_is_not_another_therapist():
    here = cast()
    joins(here, a_colleague(here), until=later(days=7))
    with pytest.raises(CannotChange):
        end_place(here.client, member_id=place_of(here, here.tamsin).id, **by(here.tamsin))


def test_one_who_has_left_the_practice_is_not_another_therapist():
    here = cast()
    sol = a_colleague(here)
    joins(here, sol)
    leave(sol.membership, at=LONG_AGO)
    with pytest.raises(CannotChange):
        end_place(here.client, member_id=place_of(here, here.tamsin).id, **by(here.tamsin))


def test_a_place_in_another_clients_circle_is_not_reached_from_this_one():
    here = cast()
    from tests.cast import make_client

    rowan = make_client(here.practice, a_colleague(here), "Rowan Marsh")
    (theirs,) = care_team(rowan)
    end_place(here.client, member_id=theirs.id, **by(here.tamsin))
    tell_earlier(here.client, member_id=theirs.id, **by(here.tamsin))
    assert list(care_team(rowan)) == [theirs]
