"""The page says what rang, who acted on it and how they are reached."""

from datetime import timedelta

import pytest
from django.utils import timezone
from tests.cast import signed_in
from tests.client.alert.page import FULL, alert_of, form_of, page_of, text_of
from tests.client.year import items_of
from tests.record.said import client_says, entry, therapist_says

from holdfast.pulse.models import Heartbeat
from holdfast.record import entries_of

pytestmark = pytest.mark.django_db


def test_it_says_what_it_is_about_and_who_was_told(here):
    page = signed_in(here.tamsin).get(page_of(here)).content.decode()
    assert "Clementine Hale" in page
    assert "Tamsin Reed" in page


def test_what_was_answered_stands_first_in_words(here):
    page = text_of(here)
    assert "PHQ-9: 10 of 27, moderate" in page
    assert "question 9: more than half the days" in page
    assert page.index("question 9") < page.index("What happened")


def test_what_is_not_known_of_reaching_them_is_said(here):
    page = text_of(here)
    assert "No telephone number is known here." in page
    assert "No safe way is known here." in page


def test_the_safe_way_and_the_number_are_there_when_they_are_known(here):
    now = timezone.now()
    contact = {
        "safe_way": "text first",
        "phone": "+1 555 0100",
        "voicemail_ok": False,
        "door": "3b",
    }
    therapist_says(here, entry("person", contact=contact, at=now), at=now)
    page = text_of(here)
    assert 'href="tel:+15550100"' in page
    assert "text first" in page
    assert "No voicemail" in page


def test_the_line_of_their_country_is_in_reach(here):
    page = text_of(here)
    assert 'href="tel:988"' in page
    assert 'href="tel:911"' in page


def test_where_no_line_is_known_the_directory_is(here):
    here.client.country = ""
    here.client.save(update_fields=["country"])
    page = text_of(here)
    assert "findahelpline" in page
    assert "use the local one" in page


def test_a_closed_alert_says_who_closed_it_and_leads_to_what_was_done(here):
    tamsin = signed_in(here.tamsin)
    tamsin.post(page_of(here) + "contact/", form_of(tamsin, here, **FULL))
    page = tamsin.get(page_of(here))
    assert "Tamsin Reed closed this alert" in page.content.decode()
    assert "<textarea" not in page.content.decode()
    entry_page = f"/clients/{here.client.id}/record/{alert_of(here).closing_entry}/"
    assert entry_page in page.content.decode()
    assert tamsin.get(entry_page).status_code == 200


def test_the_title_names_nobody(here):
    assert "<title>An alert · Holdfast</title>" in text_of(here)


def test_an_answer_that_was_replaced_since_is_still_what_rang(here):
    now = timezone.now()
    first = next(e for e in entries_of(here.client, here.tamsin.reader) if e.kind == "answers")
    calm = entry("answers", instrument="phq-9", items=items_of(3), replaces=first.id, at=now)
    client_says(here, calm, at=now)
    assert "question 9: more than half the days" in text_of(here)


def test_reading_what_was_answered_here_counts_as_seeing_the_entry(here):
    tamsin = signed_in(here.tamsin)
    tamsin.get(page_of(here))
    record = tamsin.get(f"/clients/{here.client.id}/record/", {"kind": "answers"})
    assert "Seen by you" in record.content.decode()


def test_the_newest_answer_stands_above_the_first(here):
    now = timezone.now()
    first = next(e for e in entries_of(here.client, here.tamsin.reader) if e.kind == "answers")
    calm = entry("answers", instrument="phq-9", items=items_of(3), replaces=first.id, at=now)
    client_says(here, calm, at=now)
    page = text_of(here)
    assert page.index("PHQ-9: 3 of 27") < page.index("It replaced what was answered first")
    assert page.index("It replaced") < page.index("question 9: more than half the days")


def test_while_no_message_goes_out_the_page_says_so(here):
    assert "Nobody is told of anything by message." not in text_of(here)
    Heartbeat.objects.all().delete()
    assert "Nobody is told of anything by message." in text_of(here)


def test_what_waits_for_a_contact_and_never_rang_is_said_beside_what_the_contact_is_about(here):
    address, tamsin = page_of(here), signed_in(here.tamsin)
    assert "has not rung" not in tamsin.get(address).content.decode()
    then = timezone.now() - timedelta(days=4)
    past = entry("signal", level="urgent", at=then)
    therapist_says(here, past, at=timezone.now(), history=True)
    page = tamsin.get(address).content.decode()
    assert "it answers as well what waits for a contact and has not rung" in page
    assert "Asked for support" in page
