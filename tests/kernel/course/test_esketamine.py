"""Esketamine, against the published table of its model (adults of 18 to 60)."""

from __future__ import annotations

from itertools import pairwise

import pytest
from tests.kernel.course.giving import CONTENT, drawn, level, missing, nasal

from holdfast.kernel.course import esketamine

MODEL = CONTENT.models["perez-ruixo-2021"].parameters


@pytest.mark.parametrize(
    ("mg", "cmax", "auc", "tmax"),
    [(28, 43.8, 147.3, 36), (56, 72.5, 254.7, 38), (84, 101.0, 362.2, 40)],
)
def test_each_number_of_devices_has_its_published_height_and_area(mg, cmax, auc, tmax):
    curve = nasal(mg).curve
    assert curve.peak[1] == pytest.approx(cmax, rel=0.02)
    assert curve.auc_ng_h_per_ml == pytest.approx(auc, rel=0.02)
    assert curve.peak[0] == pytest.approx(tmax, abs=1)
    assert curve.auc_to_h == 24


@pytest.mark.parametrize(
    ("mg", "cmax", "auc"), [(28, 44.6, 160.4), (56, 73.8, 275.8), (84, 102.7, 391.2)]
)
def test_over_sixty_the_liver_takes_less_and_the_published_area_is_met(mg, cmax, auc):
    curve = nasal(mg, age_years=70).curve
    assert curve.peak[1] == pytest.approx(cmax, rel=0.02)
    assert curve.auc_ng_h_per_ml == pytest.approx(auc, rel=0.02)


def test_age_is_without_effect_until_sixty():
    assert nasal(56, age_years=60).curve == nasal(56, age_years=30).curve == nasal(56).curve
    assert nasal(56, age_years=61).curve.auc_ng_h_per_ml > nasal(56).curve.auc_ng_h_per_ml


@pytest.mark.parametrize(
    ("mg", "levels"),
    [
        (84, (78, 89, 100, 102, 95, 74, 56, 24, 10, 2.0)),
        (56, (56, 64, 72, 73, 67, 52, 39, 17, 7, 1.4)),
    ],
)
def test_the_curve_passes_through_its_points(mg, levels):
    minutes = (15, 20, 30, 40, 60, 90, 120, 240, 480, 1440)
    assert [level(nasal(mg), at) for at in minutes] == pytest.approx(levels, abs=0.6)


@pytest.mark.parametrize(("mg", "fraction"), [(28, 0.540), (56, 0.4374), (84, 0.4032)])
def test_a_later_device_is_absorbed_less_by_the_nose(mg, fraction):
    assert esketamine.nasal_fraction(MODEL, mg) == pytest.approx(fraction, abs=0.0001)


def test_its_last_fall_is_within_the_published_half_lives():
    assert 7 <= nasal(84).curve.half_life_h <= 12


def test_swallowed_it_is_lower_and_later():
    course = drawn(24, product="esketamine", route="oral", dose_mg=84)
    assert course.curve.peak == (pytest.approx(86, abs=1), pytest.approx(26, abs=0.5))


def test_weight_has_no_effect_that_was_kept():
    assert nasal(56, weight_kg=50).curve == nasal(56, weight_kg=110).curve


@pytest.mark.parametrize("mg", [28, 56, 84])
def test_it_rises_to_one_peak_and_falls_and_is_never_below_nothing(mg):
    levels = nasal(mg).curve.ng_per_ml
    top = levels.index(max(levels))
    assert min(levels) == levels[0] == 0
    assert all(before <= after for before, after in pairwise(levels[: top + 1]))
    assert all(before >= after for before, after in pairwise(levels[top:]))


@pytest.mark.parametrize("mg", [27, 29, 40, 112])
def test_what_whole_devices_do_not_make_up_is_not_drawn(mg):
    (said,) = missing(product="esketamine", route="intranasal", dose_mg=mg)
    assert "28, 56 or 84 mg" in said


@pytest.mark.parametrize("route", ["intranasal", "oral"])
def test_without_a_dose_its_shape_is_not_known(route):
    assert missing(product="esketamine", route=route)


@pytest.mark.parametrize("route", ["iv", "im", "sc", "sublingual", "rectal"])
def test_by_no_other_route_is_a_curve_borrowed(route):
    (said,) = missing(product="esketamine", route=route, dose_mg=56, weight_kg=70)
    assert said.startswith("Cannot tell")
    assert "not borrowed" in said
