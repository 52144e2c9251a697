"""A band is a forecast: at the first score nothing was known before it."""

from __future__ import annotations

from datetime import timedelta

from tests.kernel.trajectory.telling import START, scene, scored

from holdfast.kernel.trajectory.expected.of_form import foretelling
from holdfast.kernel.trajectory.trajectory import trajectory_of
from holdfast.library.content import load


def test_the_moment_of_the_first_score_has_none():
    model = load().trajectory.band
    found = foretelling(trajectory_of("phq-9", scene(scored(0, 18))), model)
    later = START + timedelta(days=7)
    assert [one.at for one in found.bands([START, later], model)] == [later]
