"""What to ask next, whom it was asked, and what was answered."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from tests.cast import signed_in
from tests.record.said import client_says, entry, petra_says, therapist_says
from tests.suitability.telling import hidden, said_by

pytestmark = pytest.mark.django_db


def page_of(here):
    return f"/clients/{here.client.id}/suitability/"


def asked_of(here, of="client", **changed):
    """Tamsin presses that the next question was asked."""
    browser = signed_in(here.tamsin)
    page = browser.get(page_of(here))
    start = page.content.decode().index(f'action="{page_of(here)}asked/"')
    form = page.content.decode()[start : start + 1500]
    sent = {
        name: re.search(rf'name="{name}" value="([^"]*)"', form)[1] for name in ("token", "about")
    }
    return browser.post(f"{page_of(here)}asked/", sent | {"of": of} | changed, follow=True)


def text_of(page):
    return page.content.decode()


def test_the_question_that_would_change_most_stands_first_with_what_waits_for_it(here):
    text = text_of(signed_in(here.tamsin).get(page_of(here)))
    assert text.index("The question that would change most") < text.index('id="present"')
    assert "At worst the answer would stand under “Today”." in text


def test_what_was_asked_is_kept_and_the_next_question_takes_its_place(here):
    before = text_of(signed_in(here.tamsin).get(page_of(here)))
    question = re.search(r'ask-next-question">([^<]+)<', before)[1]
    after = text_of(asked_of(here))
    assert "Kept. It is asked again if nothing has come by then." in after
    assert re.search(r'ask-next-question">([^<]+)<', after)[1] != question
    assert "Being asked of the client since" in after
    (message,) = said_by(here, role="therapist", kind="message")
    assert message.body.to == "client"
    assert len(message.body.asks) > 1


def test_once_it_is_told_it_is_asked_no_more(here):
    asked_of(here)
    (message,) = said_by(here, role="therapist", kind="message")
    about = message.body.asks[0]
    assert about.startswith("interaction.")
    now = timezone.now()
    client_says(
        here, entry("medication", at=now, ingredient="no medicine", status="taking"), at=now
    )
    assert "Being asked of the client" not in text_of(signed_in(here.tamsin).get(page_of(here)))


def test_a_question_nobody_answered_is_open_again_and_says_so(here):
    then = timezone.now() - timedelta(days=8)
    sent = entry("message", at=then, to="client", asks=["interaction.tramadol"], text="Asked.")
    therapist_says(here, sent, at=then)
    text = text_of(signed_in(here.tamsin).get(page_of(here)))
    assert "Asked of the client on" in text
    assert "and not answered yet." in text


def test_pressed_twice_it_is_kept_once(here):
    browser = signed_in(here.tamsin)
    page = text_of(browser.get(page_of(here)))
    start = page.index(f'action="{page_of(here)}asked/"')
    form = page[start : start + 1500]
    sent = {
        name: re.search(rf'name="{name}" value="([^"]*)"', form)[1] for name in ("token", "about")
    }
    for _ in range(2):
        browser.post(f"{page_of(here)}asked/", sent | {"of": "client"})
    assert len(said_by(here, role="therapist", kind="message")) == 1


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"token": ""}, "This page had grown old"),
        ({"of": "aunt"}, "This page had grown old"),
        ({"about": "suitability.stroke@odd"}, "This has been answered in the meantime."),
    ],
)
def test_what_cannot_be_kept_is_said_gently(here, changed, sentence):
    assert sentence in text_of(asked_of(here, **changed))
    assert said_by(here, role="therapist", kind="message") == []


def test_the_prescribers_answer_stands_with_its_day_and_words(here):
    now = timezone.now()
    aneurysm = entry("condition", at=now, code="aneurysm", status="present")
    release = entry("release", at=now, to="medical", covers=["flags"], signed="C. H.")
    client_says(here, aneurysm, release, at=now)
    answer = entry("clearance", at=now, decision="conditional", conditions="after an ECG")
    petra_says(here, answer, at=now)
    text = text_of(signed_in(here.tamsin).get(page_of(here)))
    assert "The prescriber answered on" in text
    assert "yes, on conditions. “after an ECG”" in text


def test_a_medicine_begun_after_the_answer_is_asked_anew(here):
    now = timezone.now()
    planned = entry(
        "plan", at=now, route="im", next_on=(now + timedelta(days=9)).date().isoformat()
    )
    petra_says(here, planned, entry("clearance", at=now, decision="cleared"), at=now)
    later = now + timedelta(seconds=1)
    new = entry("medication", at=later, ingredient="sertraline", status="taking")
    client_says(here, new, at=later)
    text = text_of(signed_in(here.tamsin).get(page_of(here)))
    assert "The medicines changed after the prescriber answered" in text


@pytest.mark.parametrize("who", ["clem", "petra", "ada", "otto"])
def test_only_the_therapist_keeps_what_was_asked(here, who):
    browser = signed_in(getattr(here, who))
    assert browser.post(f"{page_of(here)}asked/", {"of": "client"}).status_code == 404
    assert browser.get(f"{page_of(here)}prescriber/").status_code == 404


def test_a_medical_partner_is_offered_no_form_for_it(here):
    page = signed_in(here.petra).get(f"/clients/{here.client.id}/clearance/")
    assert "I asked the client" not in text_of(page)
    assert hidden(page, "about") == ""
