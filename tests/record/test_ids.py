"""Identifiers made where an entry is made."""

import time
from uuid import RFC_4122, UUID, uuid4

import pytest
from tests.record.said import check_in

from holdfast.record.entry.ids import as_id, id_problems, new_id


def test_an_id_is_a_uuid_of_version_7():
    assert (new_id().version, new_id().variant) == (7, RFC_4122)


def test_it_carries_the_millisecond_in_which_it_was_made():
    before = time.time_ns() // 1_000_000
    made = new_id().int >> 80
    assert before <= made <= time.time_ns() // 1_000_000


def test_no_two_are_alike():
    assert len({new_id() for _ in range(2000)}) == 2000


def test_one_made_a_millisecond_later_sorts_later():
    first = new_id()
    while time.time_ns() // 1_000_000 == first.int >> 80:
        pass
    assert new_id() > first


@pytest.mark.parametrize("given", [None, uuid4(), str(uuid4())], ids=["none", "id", "text"])
def test_what_is_an_id_has_no_problem(given):
    assert id_problems(check_in(id=given), 0) == []


def test_text_becomes_an_id():
    given = uuid4()
    assert as_id(str(given)) == given
    assert isinstance(as_id(str(given)), UUID)


def test_what_is_no_id_is_said_beside_its_field():
    wrong = id_problems(check_in(id="tuesday", replaces="monday"), 3)
    assert [(one.field, one.place) for one in wrong] == [("id", 3), ("replaces", 3)]
    assert "tuesday" not in wrong[0].sentence
