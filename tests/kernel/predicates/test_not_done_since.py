"""What exposure asks for comes due by days or doses, rests without doses, and begins again."""

from __future__ import annotations

from datetime import datetime

from tests.kernel.exposure.doses import dose
from tests.kernel.predicates.asking import ask, state
from tests.kernel.saying import briefed, said

from holdfast.kernel.predicates.not_done_since import NotDoneSince

LIVER = NotDoneSince(
    what="liver_tests",
    done_by=("reading:liver_tests",),
    counts_from_days=-90,
    every_days=91,
    every_doses=4,
)
ONCE = NotDoneSince(what="review", done_by=("plan:review_on",), counts_from_days=14, from_days=28)


def liver_tests(day):
    return said("reading", f"{day}T08:00:00Z", "medical", name="liver_tests", finding="normal")


def planned(day, at="2026-11-20"):
    return said("plan", f"{at}T10:00:00Z", "medical", route="im", next_on=day)


def how(*entries, parameters=LIVER):
    (answer,) = ask(parameters, *entries)
    return answer.how


def test_each_way_of_being_due_says_which_it_is():
    assert how(dose("2026-11-20")) == "never"
    assert how(liver_tests("2026-08-24"), dose("2026-09-20"), dose("2026-11-02")) == "again"
    assert how(dose("2026-06-01"), planned("2026-12-01")) == "before_next"


def test_doses_or_days_whichever_comes_first():
    done = liver_tests("2026-11-01")
    by_doses = [dose(f"2026-11-{day:02}") for day in (4, 8, 12, 16)]
    (answer,) = ask(LIVER, done, *by_doses)
    assert answer.since == datetime.fromisoformat("2026-11-16T10:00:00+00:00")
    assert answer.entries == (done, by_doses[-1])


def test_it_is_due_again_from_the_midnight_of_the_client():
    told = (liver_tests("2026-08-24"), dose("2026-09-20"), dose("2026-11-02"))
    assert state(LIVER, *told, at="2026-11-23T04:59:00Z", zone="America/New_York") == "absent"
    assert state(LIVER, *told, at="2026-11-23T05:00:00Z", zone="America/New_York") == "present"


def test_what_stopped_or_paused_asks_for_nothing():
    paused = said("plan", "2026-11-21T10:00:00Z", "medical", status="paused")
    assert state(LIVER, dose("2026-11-20"), paused) == "absent"


def test_what_is_asked_once_is_not_asked_again():
    review = said("plan", "2026-11-10T10:00:00Z", "medical", review_on="2027-01-01")
    assert state(ONCE, dose("2026-10-20"), dose("2026-11-15")) == "present"
    assert state(ONCE, dose("2026-10-20"), review, dose("2026-11-15")) == "absent"


def test_what_belongs_after_a_first_dose_is_not_asked_before_it():
    assert state(ONCE, dose("2026-06-01"), planned("2026-12-01")) == "absent"


def test_it_stands_on_the_first_dose_so_that_the_next_one_does_not_ring_again():
    first = dose("2026-11-16")
    (before,) = ask(LIVER, first)
    (after,) = ask(LIVER, first, dose("2026-11-20"))
    assert before.entries == after.entries == (first,)


def test_a_briefing_says_when_it_comes_due():
    told = (liver_tests("2026-11-01"), dose("2026-11-20"), planned("2026-12-01"))
    liver = "aftercare.liver_tests_due"
    before = briefed(*told, at="2027-01-30T12:00:00+00:00")
    assert liver not in {finding.id for finding in before.findings}
    told = (*told, dose("2027-01-20"), planned("2027-02-20", "2027-01-20"))
    before = briefed(*told, at="2027-01-30T12:00:00+00:00")
    assert liver not in {finding.id for finding in before.findings}
    assert before.changes_at is not None
    assert before.changes_at <= datetime.fromisoformat("2027-01-31T00:00:00+00:00")
