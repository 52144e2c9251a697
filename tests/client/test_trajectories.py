"""The course of one measure, and what the content's rule of change says of it."""

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone
from tests.cast import cast
from tests.client.year import COURSE, a_year, items_of, released
from tests.record.said import client_says, entry, therapist_says

from holdfast.client.page.reliable_change import reliable_change
from holdfast.client.page.trajectories import choices, measure_of
from holdfast.kernel.chart.measures import Measured
from holdfast.library import content
from holdfast.record.reading.client_record import view_of

pytestmark = pytest.mark.django_db
ZONE = ZoneInfo("America/Los_Angeles")


@pytest.fixture
def now():
    return timezone.now()


def view(here, who="tamsin"):
    return view_of(here.client, getattr(here, who).reader, timezone.now())


def measure(here, slug="phq-9"):
    return measure_of(view(here), slug, ZONE)


def answered(here, now, *totals, instrument="phq-9"):
    for days, total in enumerate(reversed(totals)):
        at = now - timedelta(days=7 * days + 1)
        given = entry("answers", at=at, instrument=instrument, items=items_of(total))
        client_says(here, given, at=now, history=True)


def test_the_measures_of_this_client_are_offered_and_no_other(now):
    assert [one.title for one in choices(view(a_year(now)))] == ["GAD-7", "PHQ-9"]


def test_one_that_gives_no_total_is_not_offered(now):
    here = cast()
    client_says(here, entry("answers", instrument="asq", items=[0, 0, 0, 0, None], at=now), at=now)
    assert choices(view(here)) == []


def test_values_bands_doses_and_changes_of_medicine_are_drawn(now):
    drawn = measure(a_year(now)).drawn
    widest = drawn.drawings[-1]
    assert len(widest.points) == len(COURSE)
    assert next(band.label for band in widest.bands) == "minimal"
    assert drawn.has_doses
    assert drawn.has_medicines
    assert "PHQ-9 18" in {row.what for row in drawn.rows}


def test_reliable_change_is_from_the_last_value_before_the_first_dose_by_the_contents_rule(now):
    reliable = measure(a_year(now)).reliable
    assert reliable.at_value == 17 - 6
    assert "NHS Talking Therapies" in reliable.label
    assert "NHS Talking Therapies manual" in reliable.source
    assert "From the start, 17 on " in reliable.says


@pytest.mark.parametrize(
    ("totals", "words"),
    [
        ((14, 9), "5 points between them, less than the rule calls a change."),
        ((14, 8), "to 8 now: 6 better."),
        ((8, 14), "to 14 now: 6 worse."),
        ((8, 8), "no difference."),
    ],
)
def test_it_says_on_which_side_of_the_rule_the_newest_value_is(now, totals, words):
    here = cast()
    answered(here, now, *totals)
    assert words in measure(here).reliable.says


def test_the_way_from_the_best_value_since_the_first_dose_is_said_first(now):
    here = cast()
    dose = entry("dose", route="im", number=1, at=now - timedelta(days=35))
    therapist_says(here, dose, at=now, history=True)
    answered(here, now, 20, 7, 19)
    says = measure(here).reliable.says
    assert says.startswith("Best 7 on ")
    assert "19 now: 12 worse since." in says
    assert "From the start, 20 on " in says
    assert "to 19 now: 1 point between them, less than the rule calls a change." in says
    assert "better" not in says


def test_where_higher_is_better_the_best_is_the_highest(now):
    form = content.load().instruments["phq-9"]
    turned = replace(form, higher_is="better")
    days = [now - timedelta(days=back) for back in (30, 20, 10)]
    totals = [
        Measured(at=at, total=total, entry=None) for at, total in zip(days, (5, 20, 8), strict=True)
    ]
    reliable = reliable_change(turned, totals, [days[0]], ZoneInfo("UTC"))
    assert reliable.says.startswith("Best 20 on ")
    assert "8 now: 12 worse since." in reliable.says


def test_a_line_that_would_leave_the_scale_is_not_drawn(now):
    here = cast()
    answered(here, now, 4, 3)
    assert measure(here).drawn.reliable_label == ""


def test_one_value_is_said_and_not_drawn(now):
    here = cast()
    answered(here, now, 14)
    found = measure(here)
    assert (found.drawn, found.reliable) == (None, None)
    assert (found.only.value, found.only.says) == (14, "moderate")


def test_scores_of_a_form_nobody_knows_have_a_course_without_bands(now):
    here = cast()
    for days, total in ((9, 31), (2, 22.5)):
        at = now - timedelta(days=days)
        told = entry("score", instrument="madrs", total=total, at=at)
        therapist_says(here, told, at=now, history=True)
    widest = measure(here, "madrs").drawn.drawings[-1]
    assert [point.says.rpartition(": ")[2] for point in widest.points] == ["31", "22.5"]
    assert widest.bands == ()


def test_a_medical_partner_is_offered_what_is_released(now):
    here = a_year(now)
    assert choices(view(here, "petra")) == []
    released(here, now, "scores")
    assert len(choices(view(here, "petra"))) == 2


def dosed(here, now, *days_ago):
    for days in days_ago:
        dose = entry("dose", route="im", at=now - timedelta(days=days))
        therapist_says(here, dose, at=now, history=True)


def test_the_band_of_what_is_expected_is_drawn_named_and_said(now):
    found = measure(a_year(now))
    assert found.drawn.drawings[-1].expected
    assert "80 of 100 next answers" in found.drawn.expected_label
    assert "Without another dose the answer on " in found.foretold.says
    assert "does not mean that all is well" in found.foretold.says
    assert any("was expected" in row.says for row in found.drawn.rows)


def test_without_a_dose_no_benefit_of_one_is_thought_of(now):
    here = cast()
    answered(here, now, 14, 12)
    says = measure(here).foretold.says
    assert "It rests on 2 answers" in says
    assert "One dose" not in says


def test_each_rule_says_whether_it_was_reached_and_lost_and_from_where(now):
    here = cast()
    answered(here, now, 20, 9, 8, 19)
    dosed(here, now, 18)
    first, reliable, response, remission = measure(here).outcomes
    assert first.startswith("Counted from 20 on ")
    assert "reached on day 3, after 1 dose; lost on day 17." in reliable
    assert "(recalled): reached on day 3, after 1 dose; lost on day 17." in response
    assert remission.endswith("not reached.")


def test_what_is_held_is_said_to_be(now):
    here = cast()
    answered(here, now, 20, 4)
    dosed(here, now, 4)
    assert measure(here).outcomes[-1].endswith("reached on day 3, after 1 dose, and held since.")


def test_a_form_nobody_knows_has_neither_band_nor_rules(now):
    here = cast()
    for days, total in ((9, 31), (2, 22)):
        at = now - timedelta(days=days)
        told = entry("score", instrument="madrs", total=total, at=at)
        therapist_says(here, told, at=now, history=True)
    found = measure(here, "madrs")
    assert (found.foretold, found.outcomes, found.fading) == (None, (), "")


def test_how_long_a_dose_lasts_is_not_known_after_one(now):
    here = cast()
    dosed(here, now, 10)
    answered(here, now, 14, 9)
    assert "3 more doses are needed" in measure(here).fading


def test_after_three_own_fades_their_spans_are_said_and_no_date(now):
    here = cast()
    for start in (150, 110, 70):
        for ago, total in ((start + 1, 18), (start - 7, 8), (start - 21, 13)):
            at = now - timedelta(days=ago)
            given = entry("answers", at=at, instrument="phq-9", items=items_of(total))
            client_says(here, given, at=now, history=True)
    dosed(here, now, 150, 110, 70, 12)
    says = measure(here).fading
    assert "After 3 earlier doses" in says
    assert "by day 21 to 21" in says
    assert "It is day 12 since the last dose." in says
