"""A check-in that waited on a phone comes into the record as its own, once, and rings."""

import uuid
from datetime import timedelta

import pytest
from django.test import Client as Browser
from django.utils import timezone
from tests.cast import signed_in
from tests.checkins.answering import clem_of, covered, fill_in, stored

from holdfast import alerts
from holdfast.alerts.models import Alert
from holdfast.people.models import KeptForm
from holdfast.record import verify

pytestmark = pytest.mark.django_db
ADDRESS = "/me/phone/check-in/"
MINUTE_MS = 60_000
ANSWERS = {"mood": "4", "distress": "6", "energy": "3", "sleep_hours": "7", "text": "the swell"}


@pytest.fixture
def here():
    return covered()


def kept(here, answers=ANSWERS, **more):
    said = {"id": str(uuid.uuid4()), "owner": str(here.clem.membership.id), "waited_ms": 0}
    return said | {"answers": answers} | more


def send(browser, said):
    return browser.post(ADDRESS, said, content_type="application/json")


def rung(here):
    return [alerts.about(one).finding for one in alerts.open_of(here.client)]


def test_it_stands_in_the_record_as_the_clients_own_answers(here):
    assert send(clem_of(here), kept(here)).json() == {"next": "/me/thanks/"}
    (entry,) = stored(here, "check_in")
    said = entry.body
    assert (entry.by, said.mood, said.distress, said.energy) == ("client", 4, 6, 3)
    assert (said.sleep_hours, said.text, said.wants_contact) == (7, "the swell", None)
    verify(here.client)


def test_it_says_when_it_was_answered_and_when_it_arrived(here):
    before = timezone.now()
    send(clem_of(here), kept(here, waited_ms=90 * MINUTE_MS))
    (entry,) = stored(here, "check_in")
    assert entry.recorded_at - entry.at == timedelta(minutes=90)
    assert entry.recorded_at >= before


@pytest.mark.parametrize("waited", [-5 * MINUTE_MS, 400 * 24 * 60 * MINUTE_MS, 10**30])
def test_a_clock_that_is_wrong_loses_nothing(here, waited):
    assert send(clem_of(here), kept(here, waited_ms=waited)).status_code == 200
    (entry,) = stored(here, "check_in")
    assert timedelta(0) <= entry.recorded_at - entry.at <= timedelta(days=30)


def test_sent_twice_it_is_stored_once(here):
    clem, said = clem_of(here), kept(here)
    assert send(clem, said | {"waited_ms": 1000}).status_code == 200
    assert send(clem, said | {"waited_ms": 9000}).status_code == 200
    assert len(stored(here, "check_in")) == 1


def test_what_its_answers_raise_is_raised_when_it_arrives(here):
    worst = ANSWERS | {"mood": "0"}
    assert send(clem_of(here), kept(here, worst)).json() == {"next": "/me/told/"}
    assert rung(here) == ["risk.check_in_at_worst"]
    assert Alert.objects.get(client=here.client).urgency == "today"


def test_what_was_left_out_is_left_unsaid(here):
    assert send(clem_of(here), kept(here, {"mood": "4", "energy": "declined"})).status_code == 200
    (entry,) = stored(here, "check_in")
    assert (entry.body.mood, entry.body.energy, entry.body.text) == (4, None, None)


@pytest.mark.parametrize(
    "answers",
    [{"mood": "11"}, {"mood": "low"}, {"text": "a" * 4001}, {"other": "1"}, {"wants_contact": "1"}],
)
def test_what_is_no_answer_to_its_questions_is_refused_in_a_sentence(here, answers):
    refused = send(clem_of(here), kept(here, answers))
    assert refused.status_code == 422
    sentence = refused.json()["sentence"]
    assert sentence == "It does not fit the questions as they are asked now."
    assert stored(here, "check_in") == []


def test_what_cannot_be_read_is_refused_in_a_sentence(here):
    refused = send(clem_of(here), {"id": "none", "answers": "the swell"})
    assert (refused.status_code, refused.json()["sentence"]) == (422, "It can no longer be read.")


def test_it_is_never_sent_as_somebody_else(here):
    said = kept(here, owner=str(uuid.uuid4()))
    assert send(clem_of(here), said).status_code == 409
    assert stored(here, "check_in") == []


@pytest.mark.parametrize("who", ["tamsin", "petra", "ada", "otto"])
def test_nobody_but_the_client_sends_it(here, who):
    assert send(signed_in(getattr(here, who)), kept(here)).status_code == 404
    assert stored(here, "check_in") == []


def test_the_page_asks_first_who_is_signed_in(here):
    assert clem_of(here).get(ADDRESS).json()["owner"] == str(here.clem.membership.id)
    assert Browser().get(ADDRESS).status_code == 302
    assert KeptForm.objects.count() == 0


def test_another_site_cannot_send_it(here):
    strict = Browser(enforce_csrf_checks=True)
    strict.cookies = clem_of(here).cookies
    assert send(strict, kept(here)).status_code == 403
    token = strict.get(ADDRESS).json()["token"]
    sent = strict.post(
        ADDRESS, kept(here), content_type="application/json", headers={"X-CSRFToken": token}
    )
    assert sent.status_code == 200


def test_a_check_in_that_was_begun_online_stays_as_it_was(here):
    clem = clem_of(here)
    fill_in(clem, "check-in", ["5", "3"])
    send(clem, kept(here))
    assert b"Question 3" in clem.get("/me/check-in/", follow=True).content


def test_what_somebody_should_hear_at_once_is_not_asked_without_a_network(here):
    page = clem_of(here).get("/me/without-network/").content.decode()
    assert "How is your mood right now?" in page
    assert "get in touch?" not in page
