"""Rules with three answers: yes, no, cannot tell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holdfast.kernel.instruments.bounds import Bounds
from holdfast.kernel.instruments.judge import Facts, judge
from holdfast.kernel.instruments.rule import ContextIs, HowMany, ItemAtLeast, Not, ScaleAtLeast

YES, NO, OPEN = Bounds(1, 1), Bounds(0, 0), Bounds(0, 1)
SPANS = {True: YES, False: NO, None: OPEN}


def facts(*items, scales=None, context=None):
    named = dict(zip("abcdef", items, strict=False))
    return Facts(items=named, scales=scales or {}, context=context or {})


def yes(key):
    return ItemAtLeast(key, 1)


@pytest.mark.parametrize("answer", [True, False, None])
def test_an_item_answers_for_itself(answer):
    assert judge(yes("a"), facts(SPANS[answer])) is answer


def test_a_scale_is_judged_by_what_it_can_still_be():
    rule = ScaleAtLeast("total", 10)
    assert judge(rule, facts(scales={"total": Bounds(10, 14)})) is True
    assert judge(rule, facts(scales={"total": Bounds(4, 9)})) is False
    assert judge(rule, facts(scales={"total": Bounds(8, 11)})) is None


def test_a_fact_beside_the_answers():
    rule = ContextIs("sex", "female")
    assert judge(rule, facts(context={"sex": "female"})) is True
    assert judge(rule, facts(context={"sex": "male"})) is False


def test_a_fact_that_nobody_gave_cannot_be_told():
    assert judge(ContextIs("sex", "female"), facts()) is None


@pytest.mark.parametrize(("inner", "turned"), [(YES, False), (NO, True), (OPEN, None)])
def test_not_turns_a_sure_answer_and_leaves_an_open_one(inner, turned):
    assert judge(Not(yes("a")), facts(inner)) is turned


@pytest.mark.parametrize(
    ("spans", "expected"),
    [((YES, OPEN), True), ((NO, NO), False), ((NO, OPEN), None)],
)
def test_any_of_needs_one(spans, expected):
    assert judge(HowMany((yes("a"), yes("b")), 1), facts(*spans)) is expected


@pytest.mark.parametrize(
    ("spans", "expected"),
    [((YES, YES), True), ((NO, OPEN), False), ((YES, OPEN), None)],
)
def test_all_of_needs_every_one(spans, expected):
    assert judge(HowMany((yes("a"), yes("b")), 2), facts(*spans)) is expected


@given(st.lists(st.sampled_from([True, False, None]), min_size=1, max_size=5), st.integers(1, 5))
def test_a_count_is_sure_exactly_when_no_open_answer_could_change_it(answers, count):
    rules = tuple(yes(key) for key in "abcdef"[: len(answers)])
    found = judge(HowMany(rules, count), facts(*(SPANS[answer] for answer in answers)))
    least = answers.count(True)
    possible = {n >= count for n in range(least, least + answers.count(None) + 1)}
    assert possible == ({True, False} if found is None else {found})
