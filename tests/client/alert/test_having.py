"""A person looks, has it, asks for more time, gives it back or hands it on."""

from datetime import timedelta

import pytest
from tests.cast import signed_in
from tests.client.alert.page import alert_of, contacts, page_of, text_of

from holdfast.alerts.models import State

pytestmark = pytest.mark.django_db


def test_opening_it_is_looking_and_nobody_has_it(here):
    page = text_of(here)
    assert alert_of(here).seen_by == here.tamsin.account
    assert "Nobody has it." in page
    assert "Tamsin Reed looked" in page


def test_had_twice_it_is_had_once(here):
    tamsin = signed_in(here.tamsin)
    assert [tamsin.post(page_of(here) + "have/").status_code for _ in range(2)] == [302, 302]
    assert alert_of(here).had_by == here.tamsin.account
    assert len(contacts(here)) == 1
    assert "You have it until" in text_of(here)


def test_taken_back_within_the_minute(here):
    tamsin = signed_in(here.tamsin)
    tamsin.post(page_of(here) + "have/")
    assert "Undo" in text_of(here)
    tamsin.post(page_of(here) + "undo/")
    assert alert_of(here).state == State.SEEN
    assert "Nobody has it." in text_of(here)


def test_more_time_wants_a_word_and_keeps_the_page(here):
    tamsin = signed_in(here.tamsin)
    tamsin.post(page_of(here) + "have/")
    until = alert_of(here).had_until
    refused = tamsin.post(page_of(here) + "more/", {"why": " "})
    assert refused.status_code == 422
    assert 'href="#why"' in refused.content.decode()
    assert tamsin.post(page_of(here) + "more/", {"why": "on the phone"}).status_code == 302
    assert alert_of(here).had_until == until + timedelta(minutes=10)


def test_handed_on_by_name(here, rosa):
    tamsin = signed_in(here.tamsin)
    refused = tamsin.post(page_of(here) + "hand/", {"hand_to": ""})
    assert refused.status_code == 422
    sent = {"hand_to": str(rosa.account.id)}
    page = tamsin.post(page_of(here) + "hand/", sent, follow=True).content.decode()
    assert "Rosa Lind is being told now." in page
    assert "Tamsin Reed handed it on to Rosa Lind" in page
    assert alert_of(here).handed_to == rosa.account


def test_when_another_has_it_already_the_page_says_who(here, rosa):
    signed_in(rosa).post(page_of(here) + "have/")
    response = signed_in(here.tamsin).post(page_of(here) + "have/")
    page = response.content.decode()
    assert response.status_code == 422
    assert "Rosa Lind has it since" in page
    assert "I have it" not in page
    assert alert_of(here).had_by == rosa.account
