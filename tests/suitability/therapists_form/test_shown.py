"""Tamsin sees what is so, what nobody knows yet, and who says it."""

import pytest
import time_machine
from django.utils import timezone
from tests.cast import signed_in
from tests.record.said import client_says, entry
from tests.suitability.telling import told
from tests.suitability.therapists_form.form import condition, opened, page_of, text_of

from holdfast.audit.models import AuditEvent

pytestmark = pytest.mark.django_db


def test_it_opens_on_what_is_not_known_where_nothing_was_asked(here):
    text = text_of(opened(here))
    assert "Present: 0" in text
    assert "It does not mean that none is." in text
    assert "considerations wait" not in text
    assert text.index("Present: 0") < text.index("Not known") < text.index("Absent: ")


def test_with_nothing_answered_nothing_is_called_absent(here):
    text = text_of(opened(here))
    assert "Absent: 0" in text
    assert "Nothing has been ruled out yet." in text
    assert "The chart says two things" not in text
    apart = text.index("Does not apply yet, and is not counted")
    assert apart < text.index("The prescriber has not said yes to the dose")


def test_an_answer_of_no_is_absent(here):
    client_says(here, condition("aneurysm", "absent"), at=timezone.now())
    assert "Absent: 1" in text_of(opened(here))


def test_what_waits_for_one_answer_is_counted_together(here):
    text = text_of(opened(here))
    assert text.count("“Do you take any medicine, herb or vitamin? What do you take?”") == 1


def test_what_is_present_stands_first_with_its_reasons(here):
    client_says(here, condition("aneurysm"), at=timezone.now())
    text = text_of(opened(here))
    assert "Present: 1" in text
    assert "Who says so" in text


def test_what_the_client_told_is_shown_as_theirs_with_its_day(here):
    with time_machine.travel("2026-11-24T20:00:00Z", tick=True):
        told(here)
        text = text_of(opened(here))
        assert "The client: Absent, 24 Nov 2026" in text
        assert "The client: No medicine at all, 24 Nov 2026" in text


def test_seeing_it_is_written_down(here):
    opened(here)
    assert AuditEvent.objects.filter(verb="saw", what="suitability").count() == 1


@pytest.mark.parametrize("who", ["clem", "petra", "ada", "otto"])
def test_for_others_it_is_not_there(here, who):
    browser = signed_in(getattr(here, who))
    assert browser.get(page_of(here)).status_code == 404
    assert browser.post(page_of(here), {"aneurysm": "yes"}).status_code == 404


def test_a_medicine_can_be_chosen_by_any_name_and_one_that_is_misspelt_says_what_is_like_it(here):
    now = timezone.now()
    wrong = entry("medication", at=now, ingredient="xannax", status="taking")
    client_says(here, wrong, at=now)
    text = text_of(opened(here))
    assert '<option value="Xanax">' in text
    assert "We do not know this name. It is kept as it is written." in text
    assert "Names that are like it: alprazolam" in text
