"""Who is on call, in which order, as Ada arranges it."""

import pytest
from tests.cast import LONG_AGO, cast, make_person

from holdfast.audit.models import AuditEvent
from holdfast.people.on_call import on_call
from holdfast.people.on_call_order import (
    DOWN,
    UP,
    move_on_call,
    not_on_call,
    places,
    put_on_call,
    take_off_call,
)
from holdfast.people.policy import NotAllowed

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    return cast()


@pytest.fixture
def noa(here):
    return make_person(here.practice, "therapist", "Noa", "noa@kelp.example", 4)


@pytest.fixture
def sol(here):
    return make_person(here.practice, "therapist", "Sol", "sol@kelp.example", None)


def names(here):
    return [account.name for account in on_call(here.practice.id, LONG_AGO)]


def ids(*people):
    return [one.membership.id for one in people]


def written(what):
    return AuditEvent.objects.filter(what__startswith=what).count()


def test_who_joins_is_told_last_and_joining_twice_is_joining_once(here, noa, sol):
    for _ in range(2):
        put_on_call(sol.membership.id, by=here.ada.reader, at=LONG_AGO)
    assert names(here) == ["Tamsin Reed", "Noa", "Sol"]
    assert written("put on call") == 1


def test_places_are_counted_from_one_without_gaps(here, noa, sol):
    put_on_call(sol.membership.id, by=here.ada.reader, at=LONG_AGO)
    order = places(here.practice.id, LONG_AGO)
    assert [one.on_call_order for one in order] == [1, 2, 3]


def test_who_goes_lets_the_next_move_up_and_going_twice_is_going_once(here, noa):
    for _ in range(2):
        take_off_call(here.tamsin.membership.id, by=here.ada.reader, at=LONG_AGO)
    assert names(here) == ["Noa"]
    assert places(here.practice.id, LONG_AGO)[0].on_call_order == 1
    assert written("take off call") == 1
    assert [one.id for one in not_on_call(here.practice.id, LONG_AGO)] == ids(here.tamsin)


@pytest.mark.parametrize(("who", "way"), [("noa", UP), ("tamsin", DOWN)])
def test_one_place_up_or_down(here, noa, who, way):
    moved = {"noa": noa, "tamsin": here.tamsin}[who]
    move_on_call(moved.membership.id, way, by=here.ada.reader, at=LONG_AGO)
    assert names(here) == ["Noa", "Tamsin Reed"]
    assert written("change on-call order") == 1


@pytest.mark.parametrize(("who", "way"), [("tamsin", UP), ("noa", DOWN)])
def test_the_first_and_the_last_stay_where_they_are(here, noa, who, way):
    moved = {"noa": noa, "tamsin": here.tamsin}[who]
    move_on_call(moved.membership.id, way, by=here.ada.reader, at=LONG_AGO)
    assert names(here) == ["Tamsin Reed", "Noa"]
    assert written("change on-call order") == 0


@pytest.mark.parametrize("who", ["petra", "clem", "ada", "otto"])
@pytest.mark.parametrize("change", [put_on_call, take_off_call])
def test_only_therapists_of_the_practice_are_on_call(here, who, change):
    with pytest.raises(NotAllowed):
        change(getattr(here, who).membership.id, by=here.ada.reader, at=LONG_AGO)
    assert names(here) == ["Tamsin Reed"]


def test_who_is_not_on_call_has_no_place_to_move(here, sol):
    with pytest.raises(NotAllowed):
        move_on_call(sol.membership.id, UP, by=here.ada.reader, at=LONG_AGO)


@pytest.mark.parametrize("who", ["tamsin", "petra", "clem", "otto"])
def test_nobody_but_an_administrator_changes_the_order(here, sol, who):
    by = getattr(here, who).reader
    for change in (put_on_call, take_off_call):
        with pytest.raises(NotAllowed):
            change(sol.membership.id, by=by, at=LONG_AGO)
    with pytest.raises(NotAllowed):
        move_on_call(here.tamsin.membership.id, DOWN, by=by, at=LONG_AGO)
