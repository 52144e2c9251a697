"""From page to page: what was answered decides what comes next, back and forth, to the end."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
from tests.questions.toy import SUGAR, TEA, Toy

SOMEBODY = SimpleNamespace()


def toy(**given):
    return Toy(client=SOMEBODY, reader=SOMEBODY, given=given)


def test_it_begins_with_the_first_question():
    assert (toy().next, toy().furthest) == (TEA, 1)


def test_an_answer_opens_the_question_that_hangs_on_it():
    now = toy().with_given("tea", {"tea": "yes"})
    assert (now.next, now.furthest, now.page("sugar")) == (SUGAR, 2, SUGAR)


def test_an_answer_corrected_takes_it_out_of_the_way_again():
    now = toy(tea="yes", sugar="two").with_given("tea", {"tea": "no"})
    assert (now.next, now.page("sugar"), now.given["sugar"]) == (None, None, "two")


def test_where_nothing_waits_the_last_page_is_the_furthest():
    assert (toy(tea="yes", sugar="two").next, toy(tea="yes", sugar="two").furthest) == (None, 2)


@pytest.mark.parametrize(("page", "before"), [(TEA, None), (SUGAR, TEA)])
def test_back_leads_to_the_page_before(page, before):
    assert toy(tea="yes").page_before(page) == before


def test_a_page_that_is_not_asked_any_more_leads_to_the_next():
    assert toy(tea="yes").step_of(SUGAR) == 2
    assert toy(tea="no").step_of(SUGAR) == 1


def test_nothing_answered_is_an_answer_too():
    assert toy(tea=None).next is None


def test_what_was_left_on_a_page_is_answered_with_and_what_waits_elsewhere_stays():
    left = Toy(client=SOMEBODY, reader=SOMEBODY, typed={"tea": "y", "sugar": "t"})
    assert left.with_given("tea", {"tea": "yes"}).typed == {"sugar": "t"}


def test_a_page_behind_the_gate_waits_until_it_was_read():
    behind = toy(tea="yes")
    assert behind.must_read_first
    assert not replace(behind, has_read=True).must_read_first
    assert not toy().must_read_first
