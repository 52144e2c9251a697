"""The band of the next answer: from the past alone, within the form, as wide as is honest."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holdfast.kernel.trajectory.expected.band import Told, believed, expected_at
from holdfast.library.content import load

MODEL = load().trajectory.band
EIGHTY = 1.2815515655446004
"""So many standard deviations to each side hold four fifths of a normal curve."""


def bands(scores, doses, *days, noise=8.0, model=MODEL):
    return expected_at(Told(tuple(scores), tuple(doses), noise), days, model)


def band(scores, doses, day):
    (found,) = bands(scores, doses, day)
    return found


def width(found):
    return found.high - found.low


def middle(found):
    return (found.high + found.low) / 2


SCORES = st.lists(st.tuples(st.floats(0, 2000), st.floats(0, 100)), min_size=1, max_size=8).map(
    lambda told: tuple(sorted(told))
)
DOSES = st.lists(st.floats(-100, 2000), max_size=40).map(lambda days: tuple(sorted(days)))


@given(SCORES, DOSES, st.floats(0, 3000))
def test_any_past_gives_a_band_within_the_form(scores, doses, day):
    for found in bands(scores, doses, day):
        assert 0 <= found.low <= found.high <= 100


@given(SCORES, DOSES, st.floats(0, 2000), st.floats(0, 100))
def test_what_comes_on_the_day_or_later_changes_nothing(scores, doses, day, later):
    known = tuple(one for one in scores if one[0] < day)
    if known:
        assert bands((*known, (day, later), (day + 5, later)), doses, day) == bands(
            known, doses, day
        )


def test_without_a_score_nothing_is_expected():
    assert bands((), (0.0,), 7.0) == ()
    assert believed(Told((), (0.0,), 8.0), MODEL) is None


def test_a_day_before_the_first_score_has_no_band():
    assert bands(((5.0, 60.0),), (), 3.0, 5.0) == ()


def test_with_one_score_and_no_dose_it_is_the_sum_worked_out_by_hand():
    noise, scale = 8.0**2, 55 / 40
    kept = 30**2 * noise * scale / (30**2 + noise * scale)
    mean = 55 + 30**2 / (30**2 + noise * scale) * (60 - 55)
    variance = kept + 1.5**2 * 7 * mean / 40 + noise * mean / 40
    found = band(((0.0, 60.0),), (), 7.0)

    assert middle(found) == pytest.approx(mean, abs=0.01)
    assert width(found) / 2 == pytest.approx(EIGHTY * sqrt(variance), abs=0.01)


def test_a_longer_gap_is_a_wider_band():
    widths = [width(band(((0.0, 50.0),), (), day)) for day in (1.0, 14.0, 60.0)]

    assert all(nearer < farther for nearer, farther in pairwise(widths))


def test_many_steady_answers_make_it_narrower_and_never_narrower_than_the_form_strays():
    steady = [(7.0 * week, 50.0) for week in range(12)]
    after_one, after_all = band(steady[:1], (), 84.0), band(steady, (), 84.0)

    assert width(after_all) < width(after_one)
    assert width(after_all) > 2 * EIGHTY * 8


def test_a_dose_lowers_it_and_that_fades():
    before, after, later = (
        middle(band(((0.0, 60.0),), doses, day))
        for doses, day in (((), 2.0), ((1.0,), 2.0), ((1.0,), 40.0))
    )

    assert after < later < before


def test_a_first_dose_is_less_certain_than_none():
    assert width(band(((0.0, 60.0),), (1.0,), 2.0)) > width(band(((0.0, 60.0),), (), 2.0))


def told_of(*falls):
    """Doses four weeks apart; each takes away so much, which is back before the next."""
    scores, doses = [], []
    for number, fall in enumerate(falls):
        start = 28.0 * number
        scores += [(start, 60.0), (start + 2, 60.0 - fall), (start + 21, 60.0)]
        doses.append(start + 1)
    return Told(tuple(scores), tuple(doses), 8.0)


def test_a_person_whom_doses_help_little_is_expected_to_be_helped_little():
    little, much = (believed(told_of(*falls), MODEL) for falls in ((2, 2, 2), (35, 35, 35)))

    assert much.one_dose < little.one_dose < 0


def test_the_half_life_that_foretold_best_is_believed_most():
    quick = Told(((0.0, 60.0), (2.0, 20.0), (6.0, 55.0), (12.0, 60.0)), (1.0,), 8.0)
    slow = Told(((0.0, 60.0), (2.0, 20.0), (6.0, 20.0), (12.0, 22.0)), (1.0,), 8.0)

    assert believed(quick, MODEL).half_life_days < believed(slow, MODEL).half_life_days


def test_a_dose_from_before_the_first_score_is_not_taken_as_new():
    old, new = band(((0.0, 30.0),), (-60.0,), 3.0), band(((0.0, 30.0),), (0.0,), 3.0)

    assert middle(old) > middle(new)


def test_a_score_of_the_moment_of_a_dose_is_from_before_it():
    together, apart = (band(((0.0, 60.0),), (day,), 1.0) for day in (0.0, 1e-6))

    assert middle(together) == pytest.approx(middle(apart), abs=0.01)


def test_a_band_that_holds_more_is_wider():
    wider = replace(MODEL, band_percent=replace(MODEL.band_percent, value=95))
    told = ((0.0, 50.0),)

    assert width(*bands(told, (), 7.0, model=wider)) > width(*bands(told, (), 7.0))


def test_the_half_lives_weigh_a_whole():
    assert sum(one.weight_percent.value for one in MODEL.half_lives) == 100
