"""On real people's answers the band holds what it says, and the data are read as they are meant."""

from __future__ import annotations

from statistics import mean

import pytest
from benchmarks.expected_band import (
    DATA,
    LEAST,
    MOST,
    RANGES,
    coverage,
    main,
    microdosing,
    nimh,
    nimh_scores,
)

pytestmark = pytest.mark.skipif(not DATA.exists(), reason="the data sets are not beside this copy")
DEPRESSED = frozenset({"MDD"})


@pytest.mark.parametrize("measure", RANGES)
def test_after_ketamine_four_of_five_answers_lie_in_the_band(measure: str) -> None:
    share, count = coverage(nimh(measure, "d"))

    assert count >= 45
    assert LEAST <= share <= MOST


def test_of_weekly_answers_that_nothing_was_tuned_on_four_of_five_lie_in_the_band() -> None:
    share, count = coverage(microdosing(odd=False))

    assert count == 310
    assert LEAST <= share <= MOST


def test_the_means_of_the_depressed_are_those_of_the_study() -> None:
    people = nimh_scores("MADRS_Total", DEPRESSED)
    means = {day: mean(one[day] for one in people if day in one) for day in ("b0", "d2", "d10")}

    assert {day: round(found, 1) for day, found in means.items()} == {
        "b0": 33.4,
        "d2": 23.6,
        "d10": 28.2,
    }


def test_six_of_twenty_seven_responded_and_four_of_them_had_lost_it_by_day_ten() -> None:
    both = [one for one in nimh_scores("MADRS_Total", DEPRESSED) if {"b0", "d2"} <= one.keys()]
    responded = [one for one in both if one["d2"] <= one["b0"] / 2]
    lost = [one for one in responded if one["d10"] > one["b0"] / 2]

    assert (len(both), len(responded), len(lost)) == (27, 6, 4)


def test_the_command_says_each_share_and_that_all_hold(capsys: pytest.CaptureFixture[str]) -> None:
    assert main() == 0
    assert "used to tune" in capsys.readouterr().out
