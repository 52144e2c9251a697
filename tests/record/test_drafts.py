"""Nothing anyone wrote is lost, and nobody else finds it."""

from datetime import timedelta

import pytest
from django.core import signing
from tests.cast import cast, make_client
from tests.record.said import NOON, SECRET, after, check_in, client_says

from holdfast.record import erase
from holdfast.record.appending import drafts
from holdfast.record.models import Draft, Entry

pytestmark = pytest.mark.django_db

WRITTEN = {"text": SECRET, "mood": "4"}


@pytest.fixture
def here():
    return cast()


def form(here):
    return drafts.new_token(here.clem.reader, here.client, "journal")


def test_what_was_kept_is_given_back_once(here):
    token = form(here)
    assert drafts.keep(token, WRITTEN, at=NOON)
    assert drafts.take(token, here.clem.reader) == WRITTEN
    assert drafts.take(token, here.clem.reader) is None


def test_opening_a_form_writes_nothing(here):
    form(here)
    assert not Draft.objects.exists()


def test_keeping_again_keeps_the_newest(here):
    token = form(here)
    drafts.keep(token, {"text": "a beginning"}, at=NOON)
    drafts.keep(token, WRITTEN, at=after(minutes=1))
    assert Draft.objects.count() == 1
    assert drafts.take(token, here.clem.reader) == WRITTEN


def test_it_is_sealed(here):
    drafts.keep(form(here), WRITTEN, at=NOON)
    assert SECRET.encode() not in bytes(Draft.objects.get().sealed)


@pytest.mark.parametrize("who", ["tamsin", "petra", "otto", "ada"])
def test_nobody_else_is_given_it_and_it_stays(here, who):
    token = form(here)
    drafts.keep(token, WRITTEN, at=NOON)
    assert drafts.take(token, getattr(here, who).reader) is None
    assert drafts.take(token, here.clem.reader) == WRITTEN


@pytest.mark.parametrize(
    "token",
    ["", "rubbish", signing.dumps({"a": 1}), "eyJh:1:x"],
    ids=["empty", "rubbish", "signed for something else", "not signed"],
)
def test_a_token_that_was_not_given_out_here_keeps_nothing(here, token):
    assert not drafts.keep(token, WRITTEN, at=NOON)
    assert drafts.take(token, here.clem.reader) is None
    assert not Draft.objects.exists()


def test_a_changed_token_is_not_believed(here):
    token = form(here)
    assert drafts.read_token(token) is not None
    assert drafts.read_token(token[:-2] + ("aa" if token[-2:] != "aa" else "bb")) is None


def test_the_form_carries_the_entry_it_makes_so_sending_twice_stores_once(here):
    said = drafts.read_token(form(here))
    for _ in range(2):
        client_says(here, check_in(id=said.entry_id))
    assert Entry.objects.count() == 1


def test_two_forms_make_two_entries(here):
    assert drafts.read_token(form(here)).entry_id != drafts.read_token(form(here)).entry_id


def test_waiting_drafts_are_listed_newest_first_and_stay(here):
    drafts.keep(form(here), {"text": "first"}, at=NOON)
    drafts.keep(form(here), {"text": "second"}, at=after(minutes=1))
    texts = [body["text"] for _, body in drafts.waiting(here.clem.reader, here.client)]
    assert texts == ["second", "first"]
    assert Draft.objects.count() == 2


def test_drafts_about_one_client_do_not_show_beside_another(here):
    other = make_client(here.practice, here.tamsin, "Someone Else")
    drafts.keep(drafts.new_token(here.tamsin.reader, here.client, "note"), WRITTEN, at=NOON)
    assert drafts.waiting(here.tamsin.reader, other) == []


def test_what_nobody_came_back_to_is_forgotten(here):
    drafts.keep(form(here), WRITTEN, at=NOON - timedelta(days=31))
    drafts.keep(form(here), WRITTEN, at=NOON - timedelta(days=29))
    assert drafts.forget_old(NOON) == 1


def test_nothing_is_kept_about_an_erased_client(here):
    token = form(here)
    erase(here.client, by=here.ada.reader, at=NOON)
    assert not drafts.keep(token, WRITTEN, at=NOON)
