"""Home says only what is next."""

from datetime import timedelta

import pytest
from django.utils import timezone
from tests.cast import cast
from tests.checkins.answering import clem_of, covered
from tests.record.said import client_says, entry, petra_says, phq9

pytestmark = pytest.mark.django_db


def answered_before(here):
    dosed, answered = (timezone.now() - timedelta(days=days) for days in (9, 7))
    dose = entry("dose", at=dosed, route="im", dose_mg=35, started_at=dosed.isoformat())
    petra_says(here, dose, at=dosed, history=True)
    client_says(here, phq9(at=answered), at=answered)


def test_with_nothing_due_it_says_so():
    page = clem_of(covered()).get("/me/")
    assert page.status_code == 200
    assert b"Nothing today" in page.content


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
