"""Racemic ketamine by every route, against the figures its model is published or tuned to."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.kernel.course.giving import CONTENT, THREE_STEPS, level, racemic

from holdfast.kernel.course import closed_form
from holdfast.kernel.course.linear_system import applied, exponential

KAMP = CONTENT.models["kamp-2020"].parameters
DEPOTS = ("im", "sc", "sublingual", "oral", "intranasal")
FRACTIONS = {
    "iv": 1.0,
    "im": 0.93,
    "sc": 0.93,
    "sublingual": 0.29,
    "oral": 0.20,
    "intranasal": 0.25,
}

# A typical adult of 70 kg (clinical notes on the course, 2A): highest level, its minute, and the
# level after 30, 60, 80, 120 and 240 minutes; half of the last printed digit is allowed.
TYPICAL = [
    ("iv", 35, 253, 40, (228, 96, 74, 50, 26)),
    ("im", 35, 238, 20, (195, 100, 74, 48, 24)),
    ("sc", 35, 181, 22, (170, 111, 85, 54, 25)),
    ("sublingual", 25, 27.7, 40, (25, 25, 22, 15, 7)),
    ("sublingual", 100, 111, 40, (99, 101, 87, 62, 27)),
    ("sublingual", 300, 333, 40, (298, 303, 261, 185, 80)),
    ("oral", 25, 21.8, 52, (13, 21, 17, 11, 4)),
    ("oral", 150, 131, 52, (77, 126, 102, 66, 27)),
    ("intranasal", 50, 71, 16, (61, 40, 31, 20, 10)),
]


@pytest.mark.parametrize(("route", "mg", "highest", "minute", "levels"), TYPICAL)
def test_a_typical_adult_has_the_typical_values(route, mg, highest, minute, levels):
    course = racemic(route, mg)
    peak_min, peak = course.curve.peak
    assert peak == pytest.approx(highest, abs=0.6)
    assert peak_min == pytest.approx(minute, abs=0.6)
    found = [level(course, at) for at in (30, 60, 80, 120, 240)]
    assert found == pytest.approx(levels, abs=0.6)


def test_the_response_to_one_milligram_has_its_three_rates_and_weights():
    terms = closed_form.exponentials(KAMP, 70)
    assert [term.per_h for term in terms] == pytest.approx(
        (14.645442, 1.466411, 0.226332), abs=1e-6
    )
    assert [term.per_l for term in terms] == pytest.approx(
        (0.03503883, 0.00332078, 0.00164039), abs=1e-8
    )


@pytest.mark.parametrize(
    ("hour", "modelled", "measured"),
    [(2, 254, 266), (3, 530, 522), (4, 181, 166), (5, 124, 123)],
)
def test_an_infusion_in_three_steps_comes_near_to_what_was_measured(hour, modelled, measured):
    course = racemic("iv", steps=THREE_STEPS)
    found = level(course, hour * 60)
    assert found == pytest.approx(modelled, abs=1)
    assert found == pytest.approx(measured, rel=0.1)


def test_an_infusion_of_twenty_minutes_reaches_its_published_height():
    """20 mg of S-ketamine over 20 minutes: 227 by the model."""
    assert racemic("iv", 20, infusion_min=20).curve.peak == (20, pytest.approx(227, abs=1))


def test_one_step_is_an_infusion():
    stepped = racemic("iv", steps=(THREE_STEPS[0],))
    plain = racemic("iv", 0.28 * 70, infusion_min=60)
    assert stepped.curve.ng_per_ml == pytest.approx(plain.curve.ng_per_ml)


def test_the_slowest_fall_has_its_half_life():
    assert racemic("iv", 35).curve.half_life_h == pytest.approx(3.06, abs=0.01)


@pytest.mark.parametrize("route", FRACTIONS)
def test_the_area_is_what_reaches_the_blood_divided_by_clearance(route):
    course = racemic(route, 35, weight_kg=84)
    assert course.curve.auc_ng_h_per_ml == pytest.approx(
        1000 * FRACTIONS[route] * 35 / (84 * 84 / 70)
    )
    assert course.curve.auc_to_h is None


def test_the_area_of_an_infusion_and_of_a_tablet_are_the_published_ones():
    assert racemic("iv", 35).curve.auc_ng_h_per_ml == pytest.approx(417, abs=0.5)
    assert racemic("sublingual", 25).curve.auc_ng_h_per_ml == pytest.approx(86, abs=0.5)


@pytest.mark.parametrize("route", FRACTIONS)
@given(mg=st.floats(0.1, 1000), kg=st.floats(30, 300))
def test_twice_the_dose_is_twice_the_level_and_never_below_nothing(route, mg, kg):
    once, twice = (racemic(route, dose, weight_kg=kg).curve.ng_per_ml for dose in (mg, 2 * mg))
    assert min(once) >= 0
    assert twice[::97] == pytest.approx([2 * at for at in once[::97]])


@pytest.mark.parametrize("route", FRACTIONS)
@given(kg=st.floats(30, 300))
def test_it_rises_to_one_peak_and_falls_from_there(route, kg):
    levels = racemic(route, 35, weight_kg=kg).curve.ng_per_ml
    top = levels.index(max(levels))
    assert all(before <= after for before, after in pairwise(levels[: top + 1]))
    assert all(before >= after for before, after in pairwise(levels[top:]))


@pytest.mark.parametrize("route", FRACTIONS)
def test_weight_changes_the_height_and_never_the_shape(route):
    light, heavy = (racemic(route, 35, weight_kg=kg) for kg in (45, 120))
    assert [p.percent for p in light.points] == pytest.approx([p.percent for p in heavy.points])
    assert light.curve.peak[1] == pytest.approx(heavy.curve.peak[1] * 120 / 45)


@pytest.mark.parametrize("route", DEPOTS)
def test_the_closed_form_agrees_with_the_equations_run_forward(route):
    """The same five amounts (depot inflow, depot, three compartments) by matrix exponential."""
    absorbed = CONTENT.route_course("racemic_ketamine", route).drawn.absorbed
    course = racemic(route, 35)
    matrix, inflow = _equations(absorbed.per_h), absorbed.fraction * 35 / absorbed.over_h
    filled = applied(exponential(matrix, absorbed.over_h), (0, 0, 0, 0, inflow))
    for minute in (60, 120, 480):
        hours = minute / 60 - absorbed.lag_h - absorbed.over_h
        state = applied(exponential(matrix, hours), (*filled[:4], 0.0))
        assert level(course, minute) == pytest.approx(1000 * state[1] / 25, rel=1e-9)


def _equations(depot_per_h):
    out, second, third = 84 / 25, 161 / 25, 79 / 25
    return (
        (-depot_per_h, 0, 0, 0, 1),
        (depot_per_h, -out - second - third, 161 / 56, 79 / 157, 0),
        (0, second, -161 / 56, 0, 0),
        (0, third, 0, -79 / 157, 0),
        (0, 0, 0, 0, 0),
    )
