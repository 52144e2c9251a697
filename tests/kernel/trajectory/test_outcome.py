"""What a course of doses reached by each rule of the form, when, and when it was lost again."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from tests.kernel.trajectory.telling import dosed, scene, scored

from holdfast.kernel.trajectory.outcome import outcome_of
from holdfast.kernel.trajectory.trajectory import trajectory_of


def outcome(*entries, instrument="phq-9"):
    return outcome_of(trajectory_of(instrument, scene(*entries)))


def by(rule, *entries):
    return next(one for one in outcome(*entries).reached if one.rule.name == rule)


COURSE = (
    scored(-9, 20),
    scored(-1, 18),
    dosed(0),
    scored(2, 12),
    dosed(3),
    scored(7, 9),
    dosed(8),
    scored(14, 4),
    scored(21, 6),
    scored(28, 11),
)


def test_the_baseline_is_the_last_score_before_the_first_dose() -> None:
    assert outcome(*COURSE).baseline.total == 18


def test_the_best_and_the_newest_are_told_apart() -> None:
    found = outcome(*COURSE)

    assert (found.best.total, found.newest.total) == (4, 11)


def test_of_two_scores_that_are_equally_good_the_earlier_is_the_best() -> None:
    found = outcome(scored(-1, 18), dosed(0), scored(3, 7), scored(9, 7))

    assert found.best.entry.at < found.newest.entry.at


def test_reliable_change_comes_with_the_first_fall_of_six() -> None:
    found = by("reliable_nhs_6", *COURSE)

    assert (found.first.total, found.after, found.doses) == (12, timedelta(days=2), 1)


def test_response_comes_with_half_after_two_doses_and_is_lost_with_eleven() -> None:
    found = by("response_50pct", *COURSE)

    assert (found.first.total, found.after, found.doses) == (9, timedelta(days=7), 2)
    assert (found.lost.total, found.lost_after) == (11, timedelta(days=28))


def test_remission_comes_below_five_after_three_doses_and_is_lost_with_six() -> None:
    found = by("remission_lt5", *COURSE)

    assert (found.first.total, found.doses, found.lost.total) == (4, 3, 6)


def test_every_rule_that_is_told_is_a_named_and_cited_one() -> None:
    reached = outcome(*COURSE).reached

    assert [one.kind for one in reached] == ["reliable", "response", "remission"]
    assert all(one.rule.source and one.rule.sample for one in reached)


def test_what_is_held_is_not_lost() -> None:
    assert by("response_50pct", scored(-1, 18), dosed(0), scored(7, 9), scored(30, 9)).lost is None


def test_what_was_never_reached_has_no_day() -> None:
    found = by("response_50pct", scored(-1, 18), dosed(0), scored(7, 10))

    assert (found.first, found.after, found.doses, found.lost) == (None, None, 0, None)


def test_a_reliable_change_for_the_worse_is_not_reached() -> None:
    assert by("reliable_nhs_6", scored(-1, 10), dosed(0), scored(7, 20)).first is None


def test_remission_that_was_there_before_the_first_dose_is_no_benefit_of_it() -> None:
    assert by("remission_lt5", scored(-1, 3), dosed(0), scored(7, 3)).first is None


def test_without_a_score_before_the_first_dose_nothing_is_compared() -> None:
    assert outcome(dosed(0), scored(7, 4)) is None


def test_without_a_score_since_nothing_is_compared() -> None:
    assert outcome(scored(-1, 18), dosed(0)) is None


def test_without_a_dose_nothing_is_compared() -> None:
    assert outcome(scored(-1, 18), scored(7, 4)) is None


def test_a_form_without_rules_has_its_scores_and_claims_nothing() -> None:
    found = outcome(scored(-1, 30, "madrs"), dosed(0), scored(7, 9, "madrs"), instrument="madrs")

    assert (found.best.total, found.reached) == (9, ())


def test_where_higher_is_better_the_best_is_the_highest() -> None:
    course = trajectory_of("phq-9", scene(scored(-1, 5), dosed(0), scored(2, 20), scored(9, 8)))
    turned = replace(course, definition=replace(course.definition, higher_is="better"))

    assert outcome_of(turned).best.total == 20
    assert turned.worse_by(*turned.since) == 12
