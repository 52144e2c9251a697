"""Which form it is that somebody answered: the short or the long one, two in one, a screener."""

from __future__ import annotations

import pytest
from tests.exchange.bundles import bodies, read
from tests.exchange.forms import EARLIER, asked, coding, eight, nine, response


def forms(*items, **more):
    return bodies(read(response(*items, **more)), "answers")


def test_the_first_two_questions_alone_are_the_short_form_and_leave_nothing_open():
    assert forms(*eight()[:2]) == [{"instrument": "phq-2", "items": [1, 2]}]


@pytest.mark.parametrize("some", [eight(), eight()[:3], eight()[2:5]])
def test_a_long_form_without_its_last_question_leaves_it_open(some):
    (body,) = forms(*some)
    assert body["instrument"] == "phq-9"
    assert body["items"][8] is None


def test_two_questions_of_a_form_that_is_named_are_that_form():
    (body,) = forms({"linkId": "/44249-1", "item": eight()[:2]})
    assert body == {"instrument": "phq-9", "items": [1, 2, *[None] * 7]}


def test_two_forms_in_one_response_are_both_there():
    gad = ["69725-0", "68509-9", "69733-4", "69734-2", "69735-9", "69689-8", "69736-7"]
    found = forms(*nine(1), *(asked(f"/{code}", 2) for code in gad))
    assert {body["instrument"]: body["items"] for body in found} == {
        "phq-9": [*EARLIER, 1],
        "gad-7": [2] * 7,
    }


@pytest.mark.parametrize(
    ("yes", "no"),
    [
        ({"valueBoolean": True}, {"valueBoolean": False}),
        (coding("LA33-6"), coding("LA32-8")),
        (coding("Y"), coding("N")),
        (coding("1", "Yes"), coding("2", "No")),
        ({"valueString": "yes"}, {"valueString": "no"}),
    ],
)
def test_a_screener_of_suicide_is_read_by_its_codes(yes, no):
    codes = ["93246-7", "93247-5", "93248-3", "93249-1", "93250-9", "93267-3", "93269-9"]
    yes_to = {"93246-7", "93267-3", "93269-9"}
    items = [asked(f"/{code}", yes if code in yes_to else no) for code in codes]
    (body,) = forms(*items)
    assert body["instrument"] == "c-ssrs-screener"
    assert body["items"]["1"] is True
    assert body["items"]["2"] is False
    assert body["items"]["6_past_3_months"] is True
