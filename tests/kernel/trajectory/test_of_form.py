"""The expected band in the points of a form, whichever way the form runs."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.kernel.trajectory.telling import START, dosed, scene, scored

from holdfast.kernel.trajectory.expected.band import Told, believed, expected_at
from holdfast.kernel.trajectory.expected.of_form import foretelling, noise_of
from holdfast.kernel.trajectory.trajectory import trajectory_of
from holdfast.library.content import load

MODEL = load().trajectory.band
PHQ = load().instruments["phq-9"]
COURSE = (scored(0, 18), dosed(1), scored(7, 8), scored(14, 11))


def of(*entries, instrument="phq-9"):
    return foretelling(trajectory_of(instrument, scene(*entries)), MODEL)


def at(day):
    return START + timedelta(days=day)


def test_a_band_is_in_points_of_the_form_and_within_it():
    (found,) = of(*COURSE).bands([at(21)], MODEL)

    assert 0 <= found.low < found.high <= 27
    assert abs(found.at - at(21)) < timedelta(seconds=1)


def test_what_it_rests_on_can_be_told():
    found = of(*COURSE).explained(MODEL)

    assert (found.scores, found.doses) == (3, 1)
    assert 0 < found.one_dose_points < 27
    assert 4 <= found.half_life_days <= 20


def test_nothing_told_explains_nothing():
    empty = replace(of(*COURSE), told=replace(of(*COURSE).told, scores=()))

    assert empty.explained(MODEL) is None


@pytest.mark.parametrize("entries", [(), (dosed(0),)])
def test_without_a_score_there_is_none(entries):
    assert of(*entries) is None


def test_a_form_without_a_span_has_none():
    assert of(scored(0, 30, "madrs"), instrument="madrs") is None


@pytest.mark.parametrize(
    ("slug", "least", "most", "is_turned"),
    [("phq-9", 0, 27, False), ("aaq-ii", 7, 49, False), ("who-5", 0, 100, True)],
)
def test_the_points_are_those_of_the_percent(slug, least, most, is_turned):
    """The same past in percent of the range, more is worse, and the band back in points."""
    burdens = (60.0, 30.0, 45.0)
    points = [least + (100 - one if is_turned else one) * (most - least) / 100 for one in burdens]
    first, second, third = (scored(7 * n, total, slug) for n, total in enumerate(points))
    told = of(first, dosed(1), second, third, instrument=slug)
    noise = noise_of(load().instruments[slug], MODEL)
    past = Told(((0.0, 60.0), (7.0, 30.0), (14.0, 45.0)), (1.0,), noise)
    (percent,) = expected_at(past, [21.0], MODEL)
    (found,) = told.bands([at(21)], MODEL)

    ends = [100 - percent.high, 100 - percent.low] if is_turned else [percent.low, percent.high]
    assert [found.low, found.high] == pytest.approx(
        [least + end * (most - least) / 100 for end in ends]
    )
    one_dose = believed(past, MODEL).one_dose
    assert told.explained(MODEL).one_dose_points == pytest.approx(-one_dose * (most - least) / 100)


def test_where_higher_is_better_a_dose_raises_it():
    course = trajectory_of("phq-9", scene(scored(0, 9), dosed(1)))
    turned = replace(course, definition=replace(PHQ, higher_is="better"))
    (plain,) = foretelling(course, MODEL).bands([at(3)], MODEL)
    (found,) = foretelling(turned, MODEL).bands([at(3)], MODEL)

    assert found.low + found.high > plain.low + plain.high
    assert found.low < found.high


def test_the_noise_of_a_form_is_that_of_its_own_rule_of_reliable_change():
    assert noise_of(PHQ, MODEL) == pytest.approx(100 * 6 / 2.77 / 27)


def test_a_form_without_such_a_rule_has_the_noise_of_the_model():
    assert noise_of(replace(PHQ, changes=()), MODEL) == MODEL.noise_sd_percent.value
