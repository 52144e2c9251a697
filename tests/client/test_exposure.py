"""Tamsin looks at how much Clem was given, from whom, and what comes due by it."""

from datetime import UTC, datetime, timedelta
from html import unescape

import pytest
from django.utils import timezone
from tests.cast import cast, signed_in
from tests.record.said import client_says, entry, therapist_says

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    return cast()


def ago(days):
    noon = datetime.combine(timezone.now().date(), datetime.min.time(), UTC)
    return noon - timedelta(days=days) + timedelta(hours=12)


def dose(days, **body):
    said = {"route": "im", "product": "racemic_ketamine", **body}
    return entry("dose", at=ago(days), **said)


def tell(here, *said):
    therapist_says(here, *said, at=timezone.now())


def page(here):
    found = signed_in(here.tamsin).get(f"/clients/{here.client.id}/").content.decode()
    return " ".join(unescape(found).split())


def test_without_a_dose_there_is_no_ledger(here):
    assert "mg in all" not in page(here)


def test_every_dose_counts_once_whoever_tells_of_it(here):
    tell(here, dose(20, dose_mg=40), dose(6, dose_mg=40))
    client_says(here, dose(6, dose_mg=40), at=timezone.now())
    assert "2 doses are known, told by: the therapist, the client." in page(here)
    assert "1 dose was told by more than one; it counts once." in page(here)


def test_an_amount_that_is_missing_is_never_counted_as_nothing(here):
    tell(here, dose(20, dose_mg=40, weight_kg=80), dose(13), dose(6, dose_mg=40))
    assert "at least 80; 1 without an amount" in page(here)
    assert "40 mg; 0.5 mg/kg" in page(here)


def test_where_two_people_differ_it_is_said_so(here):
    tell(here, dose(6, dose_mg=50))
    client_says(here, dose(6, dose_mg=40), at=timezone.now())
    assert "at least 40; 1 told differently, the lower counted" in page(here)


def test_products_and_ways_stand_side_by_side(here):
    spray = {"route": "intranasal", "product": "esketamine", "dose_mg": 56}
    tell(here, dose(20, dose_mg=40), dose(13, **spray), dose(6, product=None))
    shown = page(here)
    assert "racemic ketamine" in shown
    assert ">56<" in shown
    assert ">not recorded<" in shown
    assert "are not added together" in shown


def test_a_number_says_that_there_were_more_than_are_known(here):
    tell(here, dose(6, number=7))
    assert "There were at least 7, by the number of a dose." in page(here)
    assert "It was on" in page(here)


def test_how_often_now_stands_beside_how_often_before(here):
    tell(here, *(dose(days) for days in (54, 44, 34, 24, 18, 12, 6)))
    assert "Lately every 6 days; before that every 10." in page(here)
    assert "5 doses in the 30 days up to the last." in page(here)
    assert "Doses have come closer together, and no review of it is on file." in page(here)


def test_a_gap_begins_a_new_course(here):
    tell(here, dose(120), dose(13), dose(6))
    shown = page(here)
    assert "after a gap; 2 of the doses are of it." in shown
    assert "Lately every 7 days." in shown


def test_what_is_due_by_exposure_is_named_with_its_reason(here):
    tell(here, dose(6))
    assert "(not on file for this course of doses)." in page(here)


def test_what_was_done_is_named_with_the_day_when_it_was(here):
    tests = entry("reading", at=ago(5), name="liver_tests", finding="normal")
    craving = entry("score", at=ago(5), instrument="craving-check", total=0)
    tell(here, dose(6), tests, craving)
    shown = page(here)
    assert "Next due by the doses, on" in shown


def test_after_a_gap_it_is_due_before_the_next_dose(here):
    next_on = str((timezone.now() + timedelta(days=7)).date())
    planned = entry("plan", at=ago(2), route="im", next_on=next_on)
    tell(here, dose(120), planned)
    assert "(due again after a gap, before the next dose)." in page(here)


def test_a_partner_who_does_not_see_all_is_told_of_no_gap_in_it(here):
    tell(here, dose(6))
    found = signed_in(here.petra).get(f"/clients/{here.client.id}/").content.decode()
    assert "not on file" not in found
