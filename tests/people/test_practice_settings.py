"""Ada arranges hours, the on-call line, the place and the sign-in of her practice."""

from datetime import time

import pytest
from tests.cast import LONG_AGO, cast

from holdfast.audit.models import AuditEvent
from holdfast.people import practice_settings
from holdfast.people.policy import NotAllowed

pytestmark = pytest.mark.django_db
MORNINGS = {"tue": (time(8), time(12)), "mon": (time(8, 30), time(12))}


@pytest.fixture
def here():
    return cast()


CHANGES = [
    (practice_settings.set_staffed_hours, (MORNINGS, "Europe/Lisbon"), "set staffed hours"),
    (practice_settings.set_on_call_line, ("line@kelp.example",), "set on-call line"),
    (practice_settings.set_jurisdiction, ("PT-11",), "set jurisdiction"),
    (practice_settings.set_second_factor, ("required",), "set second step"),
]
each = pytest.mark.parametrize(("change", "wanted", "what"), CHANGES)


@each
def test_it_is_written_down_once_however_often_it_is_sent(here, change, wanted, what):
    for _ in range(2):
        change(*wanted, by=here.ada.reader, at=LONG_AGO)
    (row,) = AuditEvent.objects.filter(verb="did", what=what)
    assert (row.account_id, row.at) == (here.ada.account.id, LONG_AGO)


@each
@pytest.mark.parametrize("who", ["tamsin", "petra", "clem", "otto"])
def test_nobody_else_may(here, change, wanted, what, who):
    with pytest.raises(NotAllowed):
        change(*wanted, by=getattr(here, who).reader, at=LONG_AGO)
    assert not AuditEvent.objects.filter(what=what).exists()


def test_hours_are_kept_by_day_in_the_order_of_the_week(here):
    practice_settings.set_staffed_hours(MORNINGS, "Europe/Lisbon", by=here.ada.reader, at=LONG_AGO)
    here.practice.refresh_from_db()
    assert here.practice.staffed_hours == {"mon": ["08:30", "12:00"], "tue": ["08:00", "12:00"]}
    assert list(here.practice.staffed_hours) == ["mon", "tue"]
    assert here.practice.time_zone == "Europe/Lisbon"


def test_the_same_hours_read_back_are_no_change(here):
    weekdays = {day: (time(9), time(17)) for day in ("mon", "tue", "wed", "thu", "fri")}
    zone = "America/Los_Angeles"
    practice_settings.set_staffed_hours(weekdays, zone, by=here.ada.reader, at=LONG_AGO)
    assert not AuditEvent.objects.filter(what="set staffed hours").exists()


@pytest.mark.parametrize("closes", [time(8), time(7, 59)])
def test_a_day_that_closes_before_it_opens_is_refused_and_nothing_changes(here, closes):
    with pytest.raises(ValueError, match="closes after"):
        practice_settings.set_staffed_hours(
            {"mon": (time(8), closes)}, "UTC", by=here.ada.reader, at=LONG_AGO
        )
    here.practice.refresh_from_db()
    assert here.practice.time_zone == "America/Los_Angeles"


def test_a_second_step_is_reminded_or_required_and_nothing_else(here):
    with pytest.raises(ValueError, match="forbidden"):
        practice_settings.set_second_factor("forbidden", by=here.ada.reader, at=LONG_AGO)


def test_another_practice_stays_as_it_is(here):
    practice_settings.set_jurisdiction("PT-11", by=here.ada.reader, at=LONG_AGO)
    elsewhere = here.otto.membership.practice
    elsewhere.refresh_from_db()
    assert elsewhere.jurisdiction == "US-CA"
