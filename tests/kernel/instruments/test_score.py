"""One form scored."""

import itertools
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.kernel.instruments.forms import YES_NO, form, item, three_questions, total_of

from holdfast.kernel.instruments.band import Band, Step
from holdfast.kernel.instruments.flag import Flag
from holdfast.kernel.instruments.refused import AnswersRefused
from holdfast.kernel.instruments.rule import ContextIs, ItemAtLeast, ScaleAtLeast
from holdfast.kernel.instruments.scale import Scale
from holdfast.kernel.instruments.score import score, score_or_none

BANDS = (Band(word="low", least=0, most=4), Band(word="high", least=5, most=9))
POSITIVE = Flag(name="positive", when=ScaleAtLeast("total", 5), says="")


def gated():
    """Question b is asked only after a yes to a."""
    only_after_a = ItemAtLeast("a", 1)
    return form(
        item("a", 1, YES_NO),
        item("b", 2, YES_NO, asked_when=only_after_a, skipped_as=0),
        scales=(total_of("a", "b"),),
        total="total",
    )


def test_a_whole_form():
    scored = score(three_questions(bands=BANDS, flags=(POSITIVE,)), [2, 2, 1])
    assert (scored.total, scored.band, scored.flags) == (5, "high", {"positive": True})
    assert scored.complete
    assert scored.scorable
    assert scored.missing == ()
    assert not scored.prorated
    assert scored.prorated_exact is None


def test_it_says_which_form_and_which_rule():
    scored = score(three_questions(), [0, 0, 0])
    assert (scored.instrument, scored.edition) == ("made-up", "first")
    assert (scored.rule, scored.source) == ("made-up/1", "nobody")


def test_one_gap_is_estimated_and_the_exact_value_kept():
    scored = score(three_questions(bands=BANDS), [2, 1, None])
    assert (scored.total, scored.prorated_exact) == (5, Fraction(9, 2))
    assert scored.prorated
    assert scored.band == "high"
    assert not scored.complete
    assert scored.scorable
    assert scored.missing == (3,)


def test_two_gaps_give_no_total_and_no_word():
    scored = score(three_questions(bands=BANDS), [3, None, None])
    assert (scored.total, scored.band, scored.scorable) == (None, None, False)
    assert not scored.prorated


def test_a_flag_never_rests_on_an_estimate():
    definition = three_questions(flags=(POSITIVE,))
    assert score(definition, [2, 1, None]).flags == {"positive": None}
    assert score(definition, [1, 0, None]).flags == {"positive": False}
    assert score(definition, [3, 3, None]).flags == {"positive": True}


def test_a_flag_may_be_sure_where_no_total_is():
    scored = score(three_questions(allowed_missing=0, flags=(POSITIVE,)), [3, 3, None])
    assert (scored.total, scored.flags) == (None, {"positive": True})


def test_a_subscale_with_a_gap_is_not_known():
    half = Scale(name="half", operation="sum", items=("a", "b"))
    definition = three_questions(more_scales=(half,))
    assert score(definition, [1, 2, None]).scores == {"half": 3}
    assert score(definition, [1, None, 2]).scores == {"half": None}


def test_a_reversed_question_is_turned_before_it_is_summed():
    definition = form(
        item("a", 1), item("b", 2, is_reversed=True), scales=(total_of("a", "b"),), total="total"
    )
    assert score(definition, [0, 0]).total == 3


def test_a_question_the_form_skips_is_not_missing():
    scored = score(gated(), [0, None])
    assert (scored.total, scored.complete, scored.missing) == (0, True, ())


def test_a_question_that_was_to_be_asked_is_missing():
    scored = score(gated(), [1, None])
    assert (scored.total, scored.missing) == (None, (2,))


def test_behind_an_open_gate_nothing_is_known():
    assert score(gated(), [None, None]).missing == (1, 2)


def test_an_answer_behind_a_closed_gate_still_counts():
    assert score(gated(), [0, 1]).total == 1


def test_a_gate_without_a_value_leaves_its_question_open():
    no_value = form(
        item("a", 1, YES_NO), item("b", 2, YES_NO, asked_when=ItemAtLeast("a", 1)), scales=()
    )
    assert score(no_value, [0, None]).missing == (2,)


def test_a_question_outside_the_score_is_never_missing():
    definition = form(
        item("a", 1), item("extra", 2, is_scored=False), scales=(total_of("a"),), total="total"
    )
    scored = score(definition, [2])
    assert (scored.total, scored.complete) == (2, True)


def test_a_named_form_names_what_is_missing():
    definition = form(item("6", 1, YES_NO), is_named=True)
    assert score(definition, {}).missing == ("6",)


@pytest.mark.parametrize(("said", "flag"), [("Female", True), ("male", False), (None, None)])
def test_a_fact_given_beside_the_answers(said, flag):
    women = Flag(name="women", when=ContextIs("sex", "female"), says="")
    scored = score(three_questions(flags=(women,)), [0, 0, 0], {"sex": said})
    assert scored.flags == {"women": flag}


@pytest.mark.parametrize(("answer", "band"), [(1, "yes"), (0, "none"), (None, None)])
def test_a_form_without_a_sum_is_scorable_when_its_step_is_sure(answer, band):
    steps = (Step(word="yes", when=ItemAtLeast("a", 1)), Step(word="none", when=None))
    scored = score(form(item("a", 1, YES_NO), steps=steps), [answer])
    assert (scored.total, scored.band, scored.scorable) == (None, band, band is not None)


def test_answers_that_do_not_fit_are_refused_or_none():
    with pytest.raises(AnswersRefused):
        score(three_questions(), [9, 0, 0])
    assert score_or_none(three_questions(), [9, 0, 0]) is None
    assert score_or_none(three_questions(), [1, 0, 0]).total == 1


@given(st.lists(st.sampled_from([0, 1, 2, 3, None]), min_size=3, max_size=3))
def test_a_flag_is_sure_exactly_when_every_way_to_finish_the_form_agrees(answers):
    definition = three_questions(flags=(POSITIVE,))
    found = score(definition, answers).flags["positive"]
    ways = itertools.product(*([one] if one is not None else range(4) for one in answers))
    possible = {sum(way) >= 5 for way in ways}
    assert possible == ({True, False} if found is None else {found})
