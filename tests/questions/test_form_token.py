"""A form belongs to whom it was given, about one client; sent again it is the same form."""

import pytest
from django.test import RequestFactory
from tests.cast import cast, make_client

from holdfast.questions.form_token import form_id_sent, new_token, token_again
from holdfast.record.appending import drafts

pytestmark = pytest.mark.django_db
FORM = "journal"


@pytest.fixture
def here():
    return cast()


def sent_by(person, **fields):
    request = RequestFactory().post("/", fields)
    request.reader = person.reader
    return request


def given_to(person, here):
    return new_token(sent_by(person), here.client, FORM)


def test_it_names_the_entry_that_the_form_makes(here):
    token = given_to(here.clem, here)
    entry_id = form_id_sent(sent_by(here.clem, token=token), here.client, FORM)
    assert entry_id == drafts.read_token(token).entry_id


@pytest.mark.parametrize("who", ["tamsin", "petra", "otto"])
def test_it_is_nothing_in_the_hands_of_another(here, who):
    token = given_to(here.clem, here)
    assert form_id_sent(sent_by(getattr(here, who), token=token), here.client, FORM) is None


def test_it_is_nothing_for_another_form_or_another_client(here):
    sent = sent_by(here.tamsin, token=given_to(here.tamsin, here))
    other = make_client(here.practice, here.tamsin, "Someone Else")
    assert form_id_sent(sent, here.client, "note") is None
    assert form_id_sent(sent, other, FORM) is None
    assert form_id_sent(sent, here.client, FORM)


def test_a_press_without_a_token_is_of_no_form(here):
    assert form_id_sent(sent_by(here.clem), here.client, FORM) is None


def test_a_page_that_is_shown_again_carries_the_token_it_was_sent_with(here):
    token = given_to(here.clem, here)
    assert token_again(sent_by(here.clem, token=token), here.client, FORM) == token


def test_a_page_that_is_to_make_another_entry_carries_another(here):
    token = given_to(here.clem, here)
    sent = sent_by(here.clem, token=token)
    for again in (
        token_again(sent, here.client, FORM, is_anew=True),
        new_token(sent, here.client, FORM),
    ):
        assert drafts.read_token(again).entry_id != drafts.read_token(token).entry_id


def test_a_page_that_is_opened_is_given_one(here):
    assert drafts.read_token(token_again(sent_by(here.clem), here.client, FORM)).form == FORM
