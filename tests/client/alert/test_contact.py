"""What was done is written on the page, and nothing written is lost."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone
from tests.cast import signed_in
from tests.client.alert.page import FULL, alert_of, contacts, form_of, page_of, send, text_of

from holdfast.alerts.models import State

pytestmark = pytest.mark.django_db


def test_closing_leaves_what_was_done_in_the_record(here):
    tamsin = signed_in(here.tamsin)
    sent = form_of(tamsin, here, **FULL)
    address = page_of(here) + "contact/"
    assert [tamsin.post(address, sent).status_code for _ in range(2)] == [302, 302]
    assert alert_of(here).state == State.CLOSED
    assert [one.body.outcome for one in contacts(here)] == ["Spoke"]


def test_closing_without_a_word_keeps_what_was_written(here):
    tamsin = signed_in(here.tamsin)
    sent = form_of(tamsin, here, done=" ", plan="call at ten")
    response = tamsin.post(page_of(here) + "contact/", sent)
    assert response.status_code == 422
    assert b"call at ten" in response.content
    assert alert_of(here).state != State.CLOSED


def test_not_reached_asks_what_comes_next_and_keeps_what_was_written(here):
    tamsin = signed_in(here.tamsin)
    sent = form_of(tamsin, here, way="not_reached", done="Rang twice")
    response = tamsin.post(page_of(here) + "contact/", sent)
    page = response.content.decode()
    assert response.status_code == 422
    assert "Not reached is not done" in page
    assert 'href="#id_next"' in page
    assert "Rang twice" in page
    assert contacts(here) == []


def test_not_reached_with_a_time_stays_open_and_says_so(here):
    tamsin = signed_in(here.tamsin)
    zone = ZoneInfo(here.practice.time_zone)
    asked = f"{(timezone.now() + timedelta(hours=2)).astimezone(zone):%H:%M}"
    sent = form_of(tamsin, here, way="not_reached", again_at=asked, again_way="phone")
    page = tamsin.post(page_of(here) + "contact/", sent, follow=True).content.decode()
    there = alert_of(here).again_at.astimezone(zone)
    assert f"{there:%H:%M}" == asked
    assert timezone.now() < there <= timezone.now() + timedelta(hours=2)
    assert "It stays open, and the clock runs on." in page
    assert "Tamsin Reed tried and did not reach them, again" in page


def test_a_time_of_day_that_has_just_passed_is_not_taken_for_tomorrow(here):
    tamsin = signed_in(here.tamsin)
    zone = ZoneInfo(here.practice.time_zone)
    passed = f"{(timezone.now() - timedelta(minutes=15)).astimezone(zone):%H:%M}"
    sent = form_of(tamsin, here, way="not_reached", again_at=passed)
    response = tamsin.post(page_of(here) + "contact/", sent)
    assert response.status_code == 422
    assert "Please choose a time that is still ahead." in response.content.decode()
    assert f'value="{passed}"' in response.content.decode()


def test_a_move_asked_for_without_a_press_leads_to_the_page(here):
    response = signed_in(here.tamsin).get(page_of(here) + "contact/")
    assert (response.status_code, response.url) == (302, page_of(here))


def test_when_another_closed_it_meanwhile_nothing_written_is_lost(here, rosa):
    tamsin, lind = signed_in(here.tamsin), signed_in(rosa)
    sent = form_of(tamsin, here, **FULL) | {"done": "left a message"}
    lind.post(page_of(here) + "contact/", form_of(lind, here, **FULL))
    response = tamsin.post(page_of(here) + "contact/", sent)
    page = response.content.decode()
    assert response.status_code == 422
    assert "Rosa Lind closed this alert" in page
    assert "left a message" in page
    assert "call at ten" in page
    assert [one.body.outcome for one in contacts(here)] == ["Spoke"]


def test_what_was_refused_stays_in_the_same_entry_when_it_is_sent_again(here):
    tamsin = signed_in(here.tamsin)
    sent = form_of(tamsin, here, done="", way="phone")
    refused = tamsin.post(page_of(here) + "contact/", sent)
    assert refused.context["token"] == sent["token"]
    assert 'href="#id_done"' in refused.content.decode()


def test_what_answers_a_risk_leads_back_to_the_board(here):
    assert send(here, **FULL).redirect_chain == [("/", 302)]


@pytest.mark.parametrize(
    ("short_of", "missing"),
    [
        ({"way": "message"}, "that you spoke with them (phone, video, in person)."),
        ({"way": ""}, "that you spoke with them (phone, video, in person)."),
        ({"assessment": ""}, "Still missing: your assessment."),
        ({"plan": ""}, "Still missing: your plan."),
    ],
)
def test_a_contact_that_did_not_answer_the_risk_says_what_is_missing(here, short_of, missing):
    page = send(here, **(FULL | short_of)).content.decode()
    assert alert_of(here).state != State.CLOSED
    assert len(contacts(here)) == 1
    assert "This does not count as answered yet: " in page
    assert missing in page


def test_before_it_is_closed_the_form_says_what_a_risk_needs(here):
    page = text_of(here)
    assert "A risk counts as answered when all three are there." in page
    assert "that you spoke with them (phone, video, in person)" in page


def test_a_way_that_nobody_offered_is_refused_and_what_was_written_stays(here):
    response = send(here, **(FULL | {"way": "phone, 18:10"}))
    assert response.status_code == 422
    assert "Please choose one of these ways." in response.content.decode()
    assert "call at ten" in response.content.decode()
    assert contacts(here) == []


def test_a_contact_about_nothing_is_refused(here):
    tamsin = signed_in(here.tamsin)
    sent = form_of(tamsin, here, **FULL) | {"about": []}
    response = tamsin.post(page_of(here) + "contact/", sent)
    assert response.status_code == 422
    assert "Please tick what this contact was about." in response.content.decode()
