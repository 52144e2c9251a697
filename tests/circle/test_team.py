"""Who is told first, and who is told next."""

from datetime import timedelta

import pytest
from tests.cast import LONG_AGO, cast, later, make_person

from holdfast.circle.remote_questions import remote_risk_questions_allowed
from holdfast.circle.team import add_to_circle, care_team, leave_circle, told_in_order
from holdfast.people.cover import CannotCover, name_cover, sign_absence_of_cover
from holdfast.people.memberships import leave

pytestmark = pytest.mark.django_db


def a_therapist(here, name, order=None):
    return make_person(here.practice, "therapist", name, f"{name}@kelp.example", order)


def test_the_first_of_the_circle_is_told_first_then_who_is_on_call():
    here = cast()
    second, on_call = a_therapist(here, "sol"), a_therapist(here, "noa", order=2)
    add_to_circle(here.client, second.account, "therapist", by=here.tamsin.reader, at=LONG_AGO)
    told = told_in_order(here.client)
    assert told == [here.tamsin.account, second.account, on_call.account]


def test_order_in_the_circle_comes_before_time():
    here = cast()
    first = a_therapist(here, "sol")
    add_to_circle(
        here.client, first.account, "therapist", by=here.tamsin.reader, at=LONG_AGO, order=0
    )
    assert told_in_order(here.client)[0] == first.account


def test_a_medical_partner_is_not_told_this_way():
    here = cast()
    assert here.petra.account not in told_in_order(here.client)


def test_someone_on_call_in_another_practice_is_never_told():
    here = cast()
    assert here.otto.account not in told_in_order(here.client)


def test_who_left_the_circle_is_told_no_more():
    here = cast()
    member = care_team(here.client).get(account=here.tamsin.account)
    leave(here.tamsin.membership, at=later(hours=-1))
    leave_circle(member, by=here.tamsin.reader, at=later(hours=-1))
    assert told_in_order(here.client) == []


def test_a_place_that_ends_by_itself_is_open_until_then():
    here = cast()
    cover = a_therapist(here, "sol")
    ends = LONG_AGO + timedelta(days=7)
    add_to_circle(
        here.client, cover.account, "therapist", by=here.tamsin.reader, at=LONG_AGO, until=ends
    )
    before, after = ends - timedelta(seconds=1), ends
    assert care_team(here.client, before).filter(account=cover.account).exists()
    assert not care_team(here.client, after).filter(account=cover.account).exists()


def test_someone_already_in_the_circle_keeps_their_place():
    here = cast()
    before = care_team(here.client).get(account=here.tamsin.account)
    again = add_to_circle(
        here.client, here.tamsin.account, "therapist", by=here.tamsin.reader, at=LONG_AGO
    )
    assert again == before


def test_remote_risk_questions_are_off_to_begin_with():
    here = cast()
    assert not remote_risk_questions_allowed(here.practice, here.client)


def test_a_named_cover_allows_remote_risk_questions():
    here = cast()
    name_cover(here.practice, here.tamsin.account, by=here.ada.reader, at=LONG_AGO)
    assert remote_risk_questions_allowed(here.practice, here.client)


def test_a_signed_absence_of_cover_allows_remote_risk_questions():
    here = cast()
    sign_absence_of_cover(here.practice, by=here.ada.reader, at=LONG_AGO)
    here.practice.refresh_from_db()
    assert here.practice.cover_absence_signed_by == here.ada.account
    assert remote_risk_questions_allowed(here.practice, here.client)


def test_with_nobody_to_tell_remote_risk_questions_stay_off():
    here = cast()
    sign_absence_of_cover(here.practice, by=here.ada.reader, at=LONG_AGO)
    care_team(here.client).update(until=LONG_AGO)
    leave(here.tamsin.membership, at=later(hours=-1))
    assert not remote_risk_questions_allowed(here.practice, here.client)


@pytest.mark.parametrize("who", ["otto", "petra", "clem", "ada"])
def test_cover_is_a_therapist_of_the_practice_or_nobody(who):
    here = cast()
    with pytest.raises(CannotCover):
        name_cover(here.practice, getattr(here, who).account, by=here.ada.reader, at=LONG_AGO)
    assert here.practice.cover is None
