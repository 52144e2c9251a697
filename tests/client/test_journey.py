"""What stands on the journey, from what one reader may see."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone
from tests.cast import cast
from tests.client.year import DOSES, SILENT, a_year, day_of, released, risk_today
from tests.record.said import entry, therapist_says

from holdfast import alerts
from holdfast.client.page.journey import journey_of
from holdfast.record.reading.client_record import view_of

pytestmark = pytest.mark.django_db
ZONE = ZoneInfo("America/Los_Angeles")


def journey(here, who="tamsin"):
    reader, now = getattr(here, who).reader, timezone.now()
    rung = alerts.rung_for(reader, here.client, now)
    return journey_of(view_of(here.client, reader, now), rung, ZONE)


def of(found, kind):
    return [moment for moment in found.moments if moment.kind == kind]


@pytest.fixture
def now():
    return timezone.now()


def test_it_has_what_was_done_and_what_is_planned(now):
    found = journey(a_year(now))
    assert len(of(found, "dose")) == len(DOSES)
    assert of(found, "planned_dose")[0].label.startswith("Dose 12, ")
    assert of(found, "review")
    assert len(of(found, "signature")) == 1
    assert [one.label for one in of(found, "medicine")] == ["Clonazepam: stopped"]


def test_it_begins_with_the_first_contact_and_not_with_an_old_diagnosis(now):
    found = journey(a_year(now))
    assert found.moments[0].label.startswith("First contact")
    assert found.first_at.date() == day_of(now, 0).astimezone(ZONE).date()


def test_a_dose_says_how_much_and_how(now):
    assert "36 mg into a muscle" in of(journey(a_year(now)), "dose")[0].says


def test_a_long_silence_is_a_gap_of_which_nothing_is_known(now):
    (gap,) = journey(a_year(now)).gaps
    assert gap.start <= day_of(now, SILENT[0])
    assert gap.end >= day_of(now, SILENT[-1])


def test_an_alert_stands_on_it_with_where_it_stands(now):
    here = a_year(now)
    risk_today(here, now)
    (alert,) = of(journey(here), "alert_today")
    assert alert.says == "Tamsin Reed was told; nobody has it yet"


def test_a_session_that_was_missed_does_not(now):
    here = cast()
    therapist_says(here, entry("session", purpose="other", attended=False, at=now), at=now)
    assert not of(journey(here), "session")


def test_the_plan_ahead_has_room(now):
    found = journey(a_year(now))
    assert found.until > max(moment.at for moment in found.moments)
    assert found.until >= found.now + timedelta(days=7)


def test_a_medical_partner_has_only_what_is_released_on_it(now):
    here = a_year(now)
    risk_today(here, now)
    released(here, now, "medicines")
    kinds = {moment.kind for moment in journey(here, "petra").moments}
    assert kinds == {"contact", "dose", "medicine"}
    assert {gap.label for gap in journey(here, "petra").gaps} == {
        "Nothing that you may see of this time"
    }


def test_where_nothing_is_known_there_is_no_journey():
    assert journey(cast()) is None
