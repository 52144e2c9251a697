"""How long an alert waits is written in content, and a practice may say otherwise."""

from datetime import UTC, datetime, timedelta

import pytest

from holdfast.alerts.escalation_delays import Wait, waits
from holdfast.people.models import Practice

NIGHT = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)  # midnight in Los Angeles
PRACTICE = Practice(time_zone="America/Los_Angeles", staffed_hours={"wed": ["09:00", "17:00"]})


@pytest.mark.parametrize("urgency", ["now", "today"])
def test_the_next_person_after_15_staffed_minutes_the_line_after_60(urgency):
    said = waits(urgency)
    assert (said.next_person.minutes, said.next_person.counted) == (15, "staffed")
    assert said.line.minutes == 60


def test_when_someones_life_may_be_at_risk_the_line_does_not_wait_for_the_morning():
    assert waits("now").line.over_at(NIGHT, PRACTICE) == NIGHT + timedelta(minutes=60)
    assert waits("today").line.over_at(NIGHT, PRACTICE) > NIGHT + timedelta(hours=8)


def test_an_installation_may_set_its_own(settings):
    own = {
        "next_person": {"minutes": 5, "counted": "clock"},
        "line": {"minutes": 20, "counted": "clock"},
    }
    settings.HOLDFAST_ESCALATION = {"now": own, "today": own}
    assert waits("today").line == Wait(20, "clock")
