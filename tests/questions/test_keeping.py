"""Answers on their way are kept under the form's token, and windows lose nothing to each other."""

from threading import Barrier, Thread

import pytest
from django.db import connection
from tests.cast import cast
from tests.questions.toy import Toy, toy
from tests.record.said import NOON, SECRET, after

from holdfast.questions import keeping
from holdfast.questions.gate import with_reading
from holdfast.questions.keeping import put_away, with_answers, with_typed
from holdfast.record.appending import drafts
from holdfast.record.models import Draft

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    return cast()


def told(window, at=NOON, **answers):
    for key, answer in answers.items():
        window = with_answers(window, key, {key: answer}, at=at)
    return window


def test_opening_it_keeps_nothing(here):
    assert not toy(here.clem, here).is_begun
    assert not Draft.objects.exists()


def test_it_goes_on_where_it_was_left(here):
    first = told(toy(here.clem, here), tea="yes")
    again = toy(here.clem, here)
    assert (again.token, again.given, again.is_begun) == (first.token, {"tea": "yes"}, True)


def test_a_draft_that_lacks_what_was_not_kept_then_opens_as_a_new_form_would(here):
    token = toy(here.clem, here).token
    drafts.keep(token, {"token": token, "given": {"tea": "yes"}}, at=NOON)
    again = toy(here.clem, here)
    assert (again.token, again.given, again.typed, again.has_read) == (
        token,
        {"tea": "yes"},
        {},
        False,
    )


def test_the_newest_goes_on(here):
    windows = [toy(here.clem, here) for _ in range(2)]
    for minutes, window in enumerate(windows):
        told(window, at=after(minutes=minutes), tea="yes")
    assert toy(here.clem, here).token == windows[1].token


def test_nobody_else_goes_on_with_it(here):
    told(toy(here.clem, here), tea="yes")
    assert toy(here.tamsin, here).given == {}


def test_what_is_kept_is_sealed(here):
    told(toy(here.clem, here), tea=SECRET)
    assert SECRET.encode() not in bytes(Draft.objects.get().sealed)


def test_a_window_does_not_write_over_what_another_has_answered(here):
    one = toy(here.clem, here)
    told(one, tea="yes")
    assert told(one, sugar="two").given == {"tea": "yes", "sugar": "two"}


@pytest.mark.django_db(transaction=True)
def test_many_windows_at_once_are_all_kept(here):
    window, keys = toy(here.clem, here), ["tea", "sugar", "milk", "lemon"]
    start = Barrier(len(keys))

    def answer(key):
        try:
            start.wait()
            told(window, **{key: "yes"})
        finally:
            connection.close()

    threads = [Thread(target=answer, args=[key]) for key in keys]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert toy(here.clem, here).given == dict.fromkeys(keys, "yes")


def test_what_is_written_and_not_sent_waits_and_is_no_answer(here):
    left = with_typed(toy(here.clem, here), "tea", "perh", at=NOON)
    again = toy(here.clem, here)
    assert (again.typed, again.given, again.next) == ({"tea": "perh"}, {}, left.next)


def test_the_gate_opens_once_a_form_in_any_window(here):
    one = told(toy(here.clem, here), tea="yes")
    with_reading(one, at=NOON)
    assert not told(one, tea="yes").must_read_first
    assert not toy(here.clem, here).must_read_first


def test_once_its_entries_stand_nothing_of_it_waits(here):
    put_away(told(toy(here.clem, here), tea="yes"))
    assert not Draft.objects.exists()


def test_a_token_opens_its_own_form_and_nothing_for_another_person(here):
    kept = told(toy(here.clem, here), tea="yes")
    mine, theirs = (
        keeping.under(kept.token, Toy(client=here.client, reader=one.reader))
        for one in (here.clem, here.otto)
    )
    assert mine is not None
    assert (mine.given, theirs) == ({"tea": "yes"}, None)


def test_a_form_without_a_token_makes_no_entry(here):
    with pytest.raises(ValueError, match="given out here"):
        keeping.form_id(Toy(client=here.client, reader=here.clem.reader))
