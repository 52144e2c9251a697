"""What was left undone: overdue while it can be made good, and counted when it cannot."""

from __future__ import annotations

import pytest
from tests.kernel.saying import finding, said

PLANNED = said("plan", "2026-10-20T10:00:00Z", "medical", first_on="2026-11-02")
DOSE = said("dose", "2026-11-02T10:00:00Z", "medical", route="im", dose_mg=35)
MEASURE = "aftercare.mood_measure_overdue@mood"


def dose(day):
    return said("dose", f"2026-11-{day:02}T10:00:00Z", "medical", route="im", dose_mg=35)


def test_a_measure_for_before_a_dose_cannot_be_made_good_after_it():
    """A score after the dose is no baseline: it is not asked for as if it were."""
    assert finding(MEASURE, PLANNED, DOSE, at="2026-11-05T12:00:00Z").state == "absent"


def test_it_still_counts_among_those_missed_in_a_row():
    """Before the dose and a week after it: two, and a person is told of the first on."""
    found = finding(MEASURE, PLANNED, DOSE, at="2026-11-12T18:00:00Z")

    assert found.state == "present"
    assert found.title.endswith("unanswered since 4 November 2026")


@pytest.mark.parametrize("days", [(2, 9, 16), (2, 6, 10)])
def test_a_newer_dose_drops_nothing_that_was_missed_before(days):
    check_ins = "aftercare.check_in_overdue@check_in"
    doses = [dose(day) for day in days]

    assert finding(check_ins, *doses, at="2026-11-16T12:00:00Z").state == "present"


def test_what_is_over_before_it_became_known_here_was_not_missed_here():
    told_late = said("dose", "2026-11-02T10:00:00Z", "medical", route="im")
    imported = type(told_late)(
        id="imported",
        kind="dose",
        at=told_late.at,
        recorded_at=said("note", "2026-11-20T09:00:00Z", text="x").at,
        by="import",
        body=told_late.body,
    )
    key = "aftercare.missed_in_a_row@first_contact"

    assert finding(key, imported, at="2026-11-20T12:00:00Z").state == "absent"
    assert finding(key, told_late, at="2026-11-20T12:00:00Z").state == "present"
