"""Ada sees which messages could not be delivered, and never whose they were."""

from importlib import import_module
from uuid import uuid4

import pytest
from tests.cast import cast, later, signed_in
from tests.harness.flat import flat

from holdfast import post
from holdfast.post.models import Delivery, State

pytestmark = pytest.mark.django_db
PAGE = "/practice/messages/"


@pytest.fixture
def here():
    return cast()


def given_up(here, why="Refused", to=None):
    to = to or here.tamsin.account.id
    one = post.queue(here.practice.id, "email", "alert", to, uuid4(), at=later())
    Delivery.objects.filter(id=one.id).update(state=State.GAVE_UP, attempts=3, last_error=why)


def page_of(here):
    return flat(signed_in(here.ada).get(PAGE).content)


def test_when_and_why_stand_there_and_no_name_or_address(here):
    given_up(here)
    page = page_of(here)
    assert "to a person: the mail server said no" in page
    assert "tried 3 times" in page
    for word in ("Tamsin", "tamsin@", str(here.tamsin.account.id)):
        assert word not in page


def test_an_address_that_alone_is_refused_is_shown_while_it_is_still_tried(here):
    given_up(here, "AddressRefused 550")
    Delivery.objects.update(state=State.FAILED)
    page = page_of(here)
    assert "takes others, and said no to this address" in page
    assert "tried further now and then" in page
    signed_in(here.ada).post(f"{PAGE}put-away/")
    assert "said no to this address" not in page_of(here)


def test_the_line_is_told_from_a_person(here):
    given_up(here, to=post.ON_CALL)
    assert "to the on-call line" in page_of(here)


WORDS = {
    "NoAddress": "there was no address",
    "LeaseEnded": "begun and never finished",
    "UnknownChannel": "no such way of sending",
    "ConnectionRefusedError": "the mail server did not answer",
    "gaierror": "the mail server did not answer",
    "SMTPRecipientsRefused 550": "the mail server said no",
    "SMTPDataError 451": "the mail server asked to wait",
}


@pytest.mark.parametrize("why", WORDS)
def test_each_kind_of_trouble_the_outbox_keeps_has_words(here, why):
    given_up(here, why)
    page = page_of(here)
    assert WORDS[why] in page
    assert why not in page


def test_what_is_still_tried_in_vain_is_said_long_before_it_is_given_up(here):
    one = post.queue(
        here.practice.id, "email", "alert", here.tamsin.account.id, uuid4(), at=later()
    )
    tried = {"state": State.FAILED, "attempts": 2, "last_error": "ConnectionRefusedError"}
    Delivery.objects.filter(id=one.id).update(**tried)
    assert "1 message is being tried again" in page_of(here)
    overview = signed_in(here.ada).get("/practice/").content.decode()
    assert "The mail server does not take them" in overview


def test_with_none_it_says_what_that_means(here):
    assert "Whether a person read what was sent is not known here" in page_of(here)


@pytest.mark.parametrize(
    ("move", "state", "said"),
    [("again", "queued", "1 message is tried again."), ("put-away", "put_away", "was put away")],
)
def test_they_are_tried_again_or_put_away_and_only_once(here, move, state, said):
    given_up(here)
    ada = signed_in(here.ada)
    assert ada.post(f"{PAGE}{move}/").url == PAGE
    assert Delivery.objects.get().state == state
    assert said in ada.get(PAGE).content.decode()
    ada.post(f"{PAGE}{move}/")
    assert said not in ada.get(PAGE).content.decode()


def test_there_is_no_other_move(here):
    assert signed_in(here.ada).post(f"{PAGE}burn/").status_code == 404


def test_only_the_newest_are_listed_and_all_are_counted(here, monkeypatch):
    monkeypatch.setattr(import_module("holdfast.practice.views.messages"), "MOST", 2)
    for _ in range(3):
        given_up(here)
    assert "The newest 2 of 3." in page_of(here)


def test_since_when_the_oldest_waits_is_said(here):
    post.queue(here.practice.id, "email", "alert", post.ON_CALL, uuid4(), at=later(minutes=-9))
    assert "should see to the worker" in page_of(here)
