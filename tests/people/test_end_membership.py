"""Somebody's part in a practice ends."""

import pytest
from tests.cast import LONG_AGO, cast, later, make_person, signed_in

from holdfast.audit.models import AuditEvent
from holdfast.people.colleagues import colleague, colleagues, everyone_ever, therapists
from holdfast.people.end_membership import CannotEnd, end_membership, is_last_administrator
from holdfast.people.on_call import on_call
from holdfast.people.policy import NotAllowed
from holdfast.people.second_factor import with_second_factor

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    return cast()


def test_from_the_next_request_on_nothing_is_open_to_them(here):
    tamsin = signed_in(here.tamsin)
    assert tamsin.get("/").status_code == 200
    end_membership(here.tamsin.membership, by=here.ada.reader, at=later(seconds=-1))
    assert tamsin.get("/").headers["Location"].startswith("/account/practice/")


def test_they_are_on_call_no_more_and_it_is_written_down(here):
    end_membership(here.tamsin.membership, by=here.ada.reader, at=LONG_AGO)
    assert on_call(here.practice.id, LONG_AGO) == []
    written = AuditEvent.objects.get(what__startswith="end membership")
    assert written.account_id == here.ada.account.id
    assert written.what == f"end membership {here.tamsin.account.id}"


def test_the_last_administrator_stays(here):
    assert is_last_administrator(here.ada.membership, LONG_AGO)
    with pytest.raises(CannotEnd, match="needs an administrator"):
        end_membership(here.ada.membership, by=here.ada.reader, at=LONG_AGO)
    assert colleague(here.practice.id, here.ada.membership.id, LONG_AGO)


def test_one_of_two_administrators_may_go(here):
    make_person(here.practice, "administrator", "Idris", "idris@kelp.example", None)
    end_membership(here.ada.membership, by=here.ada.reader, at=LONG_AGO)
    assert colleague(here.practice.id, here.ada.membership.id, LONG_AGO) is None


@pytest.mark.parametrize("who", ["otto", "clem"])
def test_only_colleagues_of_the_practice_can_be_ended(here, who):
    with pytest.raises(NotAllowed):
        end_membership(getattr(here, who).membership, by=here.ada.reader, at=LONG_AGO)


def test_ending_twice_ends_once(here):
    end_membership(here.petra.membership, by=here.ada.reader, at=LONG_AGO)
    with pytest.raises(NotAllowed):
        end_membership(here.petra.membership, by=here.ada.reader, at=LONG_AGO)
    assert AuditEvent.objects.filter(what__startswith="end membership").count() == 1


@pytest.mark.parametrize("who", ["tamsin", "petra", "clem", "otto"])
def test_nobody_but_an_administrator_ends_anything(here, who):
    with pytest.raises(NotAllowed):
        end_membership(here.petra.membership, by=getattr(here, who).reader, at=LONG_AGO)


def test_colleagues_are_all_but_the_clients_by_name(here):
    names = [one.account.name for one in colleagues(here.practice.id, LONG_AGO)]
    assert names == ["Ada Okafor", "Petra Anders", "Tamsin Reed"]
    assert [one.id for one in therapists(here.practice.id, LONG_AGO)] == [here.tamsin.membership.id]


def test_who_left_is_no_colleague_and_still_among_everyone_who_was(here):
    end_membership(here.petra.membership, by=here.ada.reader, at=LONG_AGO)
    assert colleague(here.practice.id, here.petra.membership.id, LONG_AGO) is None
    assert here.petra.account in everyone_ever(here.practice.id)
    assert here.clem.account not in everyone_ever(here.practice.id)


def test_who_has_a_second_step_is_found_in_one_query(here, django_assert_num_queries):
    with django_assert_num_queries(1):
        found = with_second_factor([here.ada.account.id, here.tamsin.account.id])
    assert found == {here.ada.account.id}
