"""How long a benefit has lasted in this person; silent until that rests on enough doses."""

from __future__ import annotations

from datetime import timedelta

from tests.kernel.trajectory.telling import dosed, scene, scored

from holdfast.kernel.trajectory.fade_clock import fade_clock


def a_fade(start, lasts):
    """A dose that took ten points away, half of which was back after so many days."""
    return (
        scored(start - 1, 18),
        dosed(start),
        scored(start + 7, 8),
        scored(start + lasts, 13),
    )


def clock(*entries, instrument="phq-9"):
    return fade_clock(instrument, scene(*entries))


THREE = (*a_fade(0, 21), *a_fade(40, 28), *a_fade(80, 14))


def test_three_own_fades_give_the_shortest_the_middle_and_the_longest() -> None:
    found = clock(*THREE, dosed(120))

    assert found.lacking == 0
    assert found.spans == tuple(timedelta(days=days) for days in (14, 21, 28))
    assert (found.shortest.days, found.median.days, found.longest.days) == (14, 21, 28)
    assert found.last_dose_at == scene(dosed(120)).chart.dose_starts[-1]


def test_the_middle_of_four_lies_between_the_two() -> None:
    assert clock(*THREE, *a_fade(120, 24)).median == timedelta(days=22.5)


def test_two_own_fades_lack_one() -> None:
    found = clock(*a_fade(0, 21), *a_fade(40, 28))

    assert (len(found.fades), found.lacking) == (2, 1)


def test_before_the_first_dose_there_is_no_clock() -> None:
    assert clock(scored(0, 18)) is None


def test_a_score_that_does_not_reach_half_of_the_gain_back_is_no_loss() -> None:
    assert clock(scored(-1, 18), dosed(0), scored(7, 8), scored(20, 12)).fades == ()


def test_half_of_the_gain_gone_is_a_loss() -> None:
    (fade,) = clock(scored(-1, 18), dosed(0), scored(7, 8), scored(20, 13)).fades

    assert (fade.before.total, fade.best.total, fade.lost.total) == (18, 8, 13)


def test_a_fall_of_four_is_no_gain_by_any_rule_of_the_form() -> None:
    assert clock(scored(-1, 18), dosed(0), scored(7, 14), scored(20, 18)).fades == ()


def test_a_fall_of_five_is_a_gain() -> None:
    assert len(clock(scored(-1, 18), dosed(0), scored(7, 13), scored(20, 18)).fades) == 1


def test_a_score_two_weeks_before_the_dose_still_counts() -> None:
    assert len(clock(scored(-14, 18), dosed(0), scored(7, 8), scored(20, 18)).fades) == 1


def test_an_older_one_does_not() -> None:
    assert clock(scored(-14.01, 18), dosed(0), scored(7, 8), scored(20, 18)).fades == ()


def test_a_gain_that_came_on_the_fourteenth_day_is_of_the_dose() -> None:
    assert len(clock(scored(-1, 18), dosed(0), scored(14, 8), scored(20, 18)).fades) == 1


def test_a_later_one_is_not() -> None:
    assert clock(scored(-1, 18), dosed(0), scored(14.01, 8), scored(20, 18)).fades == ()


def test_a_gain_that_the_next_dose_cut_short_is_no_fade() -> None:
    assert clock(scored(-1, 18), dosed(0), scored(7, 8), dosed(10), scored(12, 13)).fades == ()


def test_a_form_without_a_rule_of_change_has_no_fades() -> None:
    course = (scored(-1, 40, "madrs"), dosed(0), scored(7, 8, "madrs"), scored(20, 40, "madrs"))

    assert clock(*course, instrument="madrs").fades == ()
