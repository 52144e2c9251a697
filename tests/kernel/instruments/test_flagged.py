"""A flag by the answers, or by a total alone."""

import pytest
from tests.kernel.saying import said

from holdfast.kernel.instruments.flagged import is_flagged
from holdfast.library.instruments import load

AT = "2026-11-10T10:00:00Z"


def total(form, points):
    return said("score", AT, instrument=form, total=points)


@pytest.mark.parametrize(("points", "flagged"), [(9, False), (10, True)])
def test_a_total_decides_what_rests_on_the_total(points, flagged):
    assert is_flagged(load("gad-7"), "positive", total("gad-7", points), {}) is flagged


def test_a_total_says_nothing_of_a_single_question():
    assert is_flagged(load("phq-9"), "item9_positive", total("phq-9", 14), {}) is None


def test_a_form_that_is_no_sum_has_no_total_to_decide_by():
    assert is_flagged(load("asq"), "positive", total("asq", 2), {}) is None


@pytest.mark.parametrize(("first", "flagged"), [(0, False), (1, True), (None, None)])
def test_answers_decide_by_the_forms_own_rule(first, flagged):
    answers = said("answers", AT, instrument="asq", items=[first, 0, 0, 0, None])
    assert is_flagged(load("asq"), "positive", answers, {}) is flagged


def test_answers_that_the_form_does_not_allow_decide_nothing():
    answers = said("answers", AT, instrument="asq", items=[7, 0])
    assert is_flagged(load("asq"), "positive", answers, {}) is None
