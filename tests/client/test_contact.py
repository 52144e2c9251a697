"""A contact is recorded at any time; with assessment and plan it answers a risk."""

import pytest
from django.utils import timezone
from tests.cast import cast, signed_in
from tests.record.said import client_says, phq9

from holdfast.alerts.models import Alert
from holdfast.record import briefing_of, entries_of

pytestmark = pytest.mark.django_db
FULL = {"way": "phone", "done": "Spoke", "assessment": "no plan", "plan": "call at ten"}


@pytest.fixture
def here():
    found, now = cast(), timezone.now()
    client_says(found, phq9(2, at=now), at=now)
    Alert.objects.update(state="closed")
    return found


def page_of(here):
    return f"/clients/{here.client.id}/contact/"


def contacts(here):
    return [one for one in entries_of(here.client, here.tamsin.reader) if one.kind == "contact"]


def urgency_of_risk(here):
    findings = briefing_of(here.client, here.tamsin.reader, timezone.now()).findings
    return next(one.urgency for one in findings if one.id == "risk.item_nine")


@pytest.mark.parametrize("who", ["petra", "clem", "ada", "otto"])
def test_for_others_it_is_not_there(here, who):
    browser = signed_in(getattr(here, who))
    assert browser.get(page_of(here)).status_code == 404
    assert browser.post(page_of(here), FULL).status_code == 404
    assert contacts(here) == []


def test_it_says_what_waits_for_it_and_what_is_missing(here):
    page = signed_in(here.tamsin).get(page_of(here)).content.decode()
    assert "What waits for it" in page
    assert "A risk counts as answered when all three are there." in page


def test_a_full_contact_answers_the_risk_and_sent_twice_is_one_entry(here):
    tamsin = signed_in(here.tamsin)
    sent = FULL | {"token": tamsin.get(page_of(here)).context["token"]}
    for _ in range(2):
        assert tamsin.post(page_of(here), sent).url == f"/clients/{here.client.id}/"
    (contact,) = contacts(here)
    assert (contact.body.way, contact.body.outcome, contact.by) == ("phone", "Spoke", "therapist")
    assert urgency_of_risk(here) == "soon"


@pytest.mark.parametrize("short_of", [{"way": "message"}, {"plan": ""}, {"assessment": ""}])
def test_what_does_not_answer_it_is_kept_and_says_what_is_missing(here, short_of):
    answer = signed_in(here.tamsin).post(page_of(here), FULL | short_of, follow=True)
    assert "The risk does not count as answered yet." in answer.content.decode()
    assert len(contacts(here)) == 1
    assert urgency_of_risk(here) == "today"


def test_without_a_word_nothing_is_kept_and_what_was_written_stays(here):
    answer = signed_in(here.tamsin).post(page_of(here), FULL | {"done": " "})
    assert answer.status_code == 422
    assert "call at ten" in answer.content.decode()
    assert contacts(here) == []
