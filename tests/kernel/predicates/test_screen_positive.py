"""A screener at or above its cut, or one not filled in where the use that was told calls for it."""

from __future__ import annotations

import pytest
from tests.kernel.predicates.asking import ask, states
from tests.kernel.saying import said

from holdfast.kernel.predicates.screen_positive import ScreenPositive

ASKED = ScreenPositive(
    flag="positive",
    forms={"audit": ("audit", "audit-c"), "dast-10": ("dast-10",)},
    substances={"alcohol": "audit", "cannabis": "dast-10", "cocaine": "dast-10"},
    uses=("regular", "disorder"),
)
THEN, NOW = "2026-11-01T10:00:00Z", "2026-11-10T10:00:00Z"


def total(form, points, at=NOW):
    return said("score", at, instrument=form, total=points)


def answers(form, items, at=NOW, **more):
    return said("answers", at, instrument=form, items=items, **more)


def use(substance, how, at=NOW):
    return said("substance", at, substance=substance, use=how)


def test_nothing_said_calls_for_nothing():
    assert ask(ASKED) == ()


@pytest.mark.parametrize(
    ("form", "points", "state"),
    [
        ("audit", 7, "absent"),
        ("audit", 8, "present"),
        ("dast-10", 2, "absent"),
        ("dast-10", 3, "present"),
        ("audit-c", 2, "absent"),
        ("audit-c", 3, "cannot_tell"),
        ("audit-c", 4, "present"),
    ],
)
def test_a_total_decides_by_the_forms_own_cut(form, points, state):
    """Between the cuts for women and men, the AUDIT-C of somebody whose sex is not known waits."""
    assert states(ASKED, total(form, points)) == {form: state}


@pytest.mark.parametrize(("sex", "state"), [("female", "present"), ("male", "absent")])
def test_the_sex_in_the_chart_decides_between_the_cuts(sex, state):
    person = said("person", THEN, sex=sex)
    assert states(ASKED, person, total("audit-c", 3)) == {"audit-c": state}
    assert states(ASKED, person, answers("audit-c", [1, 1, 1])) == {"audit-c": state}


def test_what_was_said_with_the_form_goes_before_the_chart():
    person = said("person", THEN, sex="male")
    form = answers("audit-c", [1, 1, 1], context={"sex": "female"})
    assert states(ASKED, person, form) == {"audit-c": "present"}


def test_answers_that_the_form_does_not_allow_decide_nothing():
    (answer,) = ask(ASKED, answers("audit", [1, 2]))
    assert (answer.state, answer.missing[0].key, answer.how) == ("cannot_tell", "form", "")


def test_the_newest_that_decides_it_counts_and_is_what_it_stands_on():
    high, open_ = total("audit", 12, THEN), answers("audit", [1] + [None] * 9)
    (answer,) = ask(ASKED, high, open_)
    assert (answer.state, answer.entries) == ("present", (high,))
    low = total("audit-c", 1)
    (answer,) = ask(ASKED, high, low)
    assert (answer.state, answer.about, answer.entries) == ("absent", "audit-c", (low,))


@pytest.mark.parametrize(
    ("how", "calls"),
    [
        ("none", False),
        ("past", False),
        ("occasional", False),
        ("unknown", False),
        ("regular", True),
        ("disorder", True),
    ],
)
def test_use_that_calls_for_the_screener_asks_for_it(how, calls):
    found = ask(ASKED, use("cocaine", how))
    assert bool(found) is calls
    for answer in found:
        assert (answer.state, answer.about, answer.how) == ("cannot_tell", "dast-10", "unscreened")


def test_the_newest_word_on_a_substance_counts():
    assert ask(ASKED, use("alcohol", "disorder", THEN), use("alcohol", "past")) == ()


def test_not_knowing_takes_nothing_back():
    then, now = use("alcohol", "disorder", THEN), use("alcohol", "unknown")
    (answer,) = ask(ASKED, then, now)
    assert (answer.state, answer.entries) == ("cannot_tell", (then,))


def test_each_screener_stands_for_itself():
    found = states(ASKED, use("alcohol", "regular"), total("dast-10", 5))
    assert found == {"audit": "cannot_tell", "dast-10": "present"}
