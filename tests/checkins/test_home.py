"""Home says only what is next."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from django.utils.html import strip_tags
from tests.cast import cast
from tests.checkins.answering import clem_of, covered, fill_in
from tests.harness.flat import flat
from tests.record.said import client_says, entry, petra_says, phq9, therapist_says

from holdfast.checkins.appointments import before_words

pytestmark = pytest.mark.django_db


def answered_before(here):
    dosed, answered = (timezone.now() - timedelta(days=days) for days in (9, 7))
    dose = entry("dose", at=dosed, route="im", dose_mg=35, started_at=dosed.isoformat())
    petra_says(here, dose, at=dosed, history=True)
    client_says(here, phq9(at=answered), at=answered)


def about_you_told(here):
    """The client's part of the suitability form waits no more."""
    now = timezone.now()
    known = entry("condition", code="depression", status="present", at=now)
    client_says(here, known, at=now)


def test_with_nothing_due_it_says_so():
    here = covered()
    about_you_told(here)
    page = clem_of(here).get("/me/")
    assert page.status_code == 200
    assert b"Nothing today" in page.content
    assert b"/me/answer/" not in page.content


def test_what_is_due_leads_to_its_form():
    here = covered()
    answered_before(here)
    assert b'href="/me/answer/phq-9/"' in clem_of(here).get("/me/").content


def test_a_risk_form_is_not_offered_where_nobody_would_learn_of_the_answer():
    here = cast()
    answered_before(here)
    assert b"phq-9" not in clem_of(here).get("/me/").content


def test_support_and_the_line_are_always_in_reach():
    page = clem_of(covered()).get("/me/").content.decode()
    assert 'href="/me/support/"' in page
    assert "tel:988" in page


def test_what_has_waited_too_long_is_still_offered():
    here = covered()
    dosed = timezone.now() - timedelta(days=20)
    dose = entry("dose", at=dosed, route="im", dose_mg=35, started_at=dosed.isoformat())
    petra_says(here, dose, at=dosed, history=True)
    assert b'href="/me/answer/phq-9/"' in clem_of(here).get("/me/").content


def test_off_the_cadence_a_check_in_is_welcome():
    page = clem_of(covered()).get("/me/").content.decode()
    assert 'href="/me/check-in/"' in page
    assert "You can also say how you are at any time" in page


def test_what_is_not_open_yet_is_only_named():
    here = covered()
    answered_before(here)
    now = timezone.now()
    client_says(here, phq9(at=now), entry("check_in", at=now, mood=5), at=now)
    page = clem_of(here).get("/me/").content.decode()
    assert "Next: " in page
    assert "/me/answer/phq-9/" not in page


def test_while_something_waits_with_the_practice_it_leads_to_who_was_told():
    here = covered()
    now = timezone.now()
    assert b"Who has been told</h1>" not in clem_of(here).get("/me/").content
    client_says(here, entry("signal", at=now), at=now)
    page = clem_of(here).get("/me/").content.decode()
    assert "You asked for support, " in page
    assert "We are telling Tamsin Reed now." in page
    assert "Nothing today" not in page
    assert page.index("/me/told/") < page.index("/me/check-in/")


def test_after_an_answer_of_risk_nothing_is_called_open_that_was_answered():
    here = covered()
    answered_before(here)
    clem = clem_of(here)
    fill_in(clem, "phq-9", ["1"] * 9)
    page = clem.get("/me/").content.decode()
    assert "/me/answer/phq-9/" not in page
    assert page.index("Who has been told") < page.index("/me/answer/asq/")
    assert "4 short questions, when you can." in page


def test_a_follow_up_half_done_is_found_again_on_home_and_on_help():
    here = covered()
    clem = clem_of(here)
    fill_in(clem, "phq-9", ["1"] * 9)
    fill_in(clem, "asq", ["1", "0"])
    for address in ("/me/", "/me/help/"):
        assert "/me/answer/asq/" in clem.get(address).content.decode()
    assert "2 of 5 answered" in clem.get("/me/").content.decode()


def test_a_check_in_begun_off_the_cadence_is_found_again():
    here = covered()
    about_you_told(here)
    clem = clem_of(here)
    fill_in(clem, "check-in", ["5", "5"])
    page = strip_tags(flat(clem.get("/me/").content))
    assert "Check-in: 2 of 6 answered" in page
    assert "Nothing today" not in page


def test_lines_that_wait_together_are_told_apart_by_name():
    here = covered()
    dosed = timezone.now() - timedelta(days=20)
    dose = entry("dose", at=dosed, route="im", dose_mg=35, started_at=dosed.isoformat())
    petra_says(here, dose, at=dosed, history=True)
    clem = clem_of(here)
    fill_in(clem, "check-in", ["5"])
    page = clem.get("/me/").content.decode()
    names = re.findall(r'<section[^>]* aria-labelledby="line-\d form-(\d)"', page)
    said = re.findall(r'<span id="form-(\d)">([^<]+)</span>', page)
    assert {number for number, _ in said} == set(names)
    assert len({name for _, name in said}) == len(names) > 1


@pytest.mark.parametrize(
    ("days", "words"), [(0, "The day of dose 1"), (3, "Day 3 after dose 1"), (4, "")]
)
def test_the_first_days_after_a_dose_are_numbered(days, words):
    here = covered()
    dosed = timezone.now() - timedelta(days=days)
    dose = entry("dose", at=dosed, route="im", dose_mg=35, started_at=dosed.isoformat())
    petra_says(here, dose, at=dosed, history=True)
    page = clem_of(here).get("/me/").content.decode()
    assert words in page
    assert words or "dose 1" not in page


def test_what_is_due_on_the_day_of_an_appointment_says_whom_one_sees():
    here = covered()
    now = timezone.now()
    on = now + timedelta(days=2)
    booked = entry("appointment", at=now, starts_at=on.isoformat(), purpose="integration")
    therapist_says(here, booked, at=now)
    before = before_words(here.client, here.clem.reader, now)
    assert before(on).startswith("Before you see Tamsin Reed on ")
    assert before(on + timedelta(days=1)) == ""


def test_one_can_sign_out():
    assert b"Sign out" in clem_of(covered()).get("/me/").content
