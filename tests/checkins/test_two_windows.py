"""Two windows of one form, and several requests at once: every answer is kept, the worse stands."""

from threading import Barrier, Thread

import pytest
from django.db import connection
from django.utils import timezone
from tests.checkins.answering import (
    CHECK_IN,
    asked,
    clem_of,
    covered,
    fill_in,
    opened,
    read_first,
    stored,
)

from holdfast import alerts
from holdfast.checkins.answering import begun, with_typed
from holdfast.checkins.sheets import sheet_for
from holdfast.record import verify
from holdfast.record.appending import drafts

pytestmark = pytest.mark.django_db(transaction=True)
PHQ9, BLADDER = "/me/answer/phq-9/", "/me/answer/bladder-check/"


@pytest.fixture
def here():
    return covered()


def on_the_ninth(clem):
    """Eight answers given; the fields of a window that shows the ninth question."""
    fill_in(clem, "phq-9", "00000000")
    return asked(read_first(clem, "phq-9"))


def items(here):
    return [list(one.body.items) for one in stored(here)]


def rung(here):
    return [alerts.about(one).finding for one in alerts.open_of(here.client)]


def at_once(here, address, *sents):
    """Each sent from a window of its own, all at the same moment; gives the answers."""
    start, got = Barrier(len(sents)), []
    windows = [clem_of(here) for _ in sents]

    def send(window, sent):
        try:
            start.wait()
            got.append(window.post(address, sent))
        finally:
            connection.close()

    threads = [Thread(target=send, args=pair) for pair in zip(windows, sents, strict=True)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(got) == len(sents)
    return got


def test_one_window_finishes_with_nothing_and_the_other_says_more(here):
    clem = clem_of(here)
    other = on_the_ninth(clem)
    fill_in(clem, "phq-9", "00")
    assert clem.post(PHQ9, other | {"answer": "3"}).url == "/me/help/"
    first, second = stored(here)
    assert (first.body.items[8], second.body.items[8]) == (0, 3)
    assert second.replaces == first.id
    assert rung(here) == ["risk.item_nine"]


def test_the_other_way_round_the_worse_still_stands(here):
    clem = clem_of(here)
    other = on_the_ninth(clem)
    fill_in(clem, "phq-9", "3")
    clem.post(PHQ9, other | {"answer": "0"})
    assert [one[8] for one in items(here)] == [3, 0]
    assert rung(here) == ["risk.item_nine"]


def test_the_same_answer_again_is_stored_once_however_often_it_is_sent(here):
    clem = clem_of(here)
    other = on_the_ninth(clem)
    fill_in(clem, "phq-9", "00")
    for answer in ("0", "0", "3", "3", "3"):
        assert clem.post(PHQ9, other | {"answer": answer}).status_code == 302
    assert [one[8] for one in items(here)] == [0, 3]


def test_a_wish_for_contact_after_the_form_was_sent_reaches_a_person(here):
    clem = clem_of(here)
    fill_in(clem, "check-in", ["5", "3", "6", "7", ""])
    other = asked(opened(clem, "check-in"))
    fill_in(clem, "check-in", "0")
    assert clem.post(CHECK_IN, other | {"answer": "1"}).url == "/me/told/"
    assert rung(here) == ["risk.contact_wanted"]


def test_a_sign_said_after_the_form_was_sent_is_kept_once(here):
    clem = clem_of(here)
    fill_in(clem, "bladder-check", "001")
    other = asked(opened(clem, "bladder-check"))
    fill_in(clem, "bladder-check", "0")
    for _ in range(2):
        clem.post(BLADDER, other | {"answer": "1"})
    signs = [one.body.code for one in stored(here, "reaction")]
    assert signs == ["bladder_pain", "haematuria"]


def test_words_said_otherwise_after_the_form_was_sent_are_both_kept(here):
    clem = clem_of(here)
    fill_in(clem, "integration", ["the lighthouse", "", ""])
    other = asked(opened(clem, "integration"))
    fill_in(clem, "integration", ["walk"])
    for words in ("swim", "swim", "walk again"):
        clem.post("/me/answer/integration/", other | {"answer": words})
    said = [one.body.text for one in stored(here, "intention")]
    assert said == ["walk", "swim", "walk again"]


def test_words_that_another_window_has_answered_with_do_not_wait_once_more(here):
    clem = clem_of(here)
    fill_in(clem, "integration", ["the lighthouse"])
    sheet = sheet_for("integration", here.practice)
    late = begun(sheet, here.client, here.clem.reader)
    fill_in(clem, "integration", ["walk"])
    assert with_typed(late, "meaning", "walk", at=timezone.now()).typed == {}
    assert with_typed(late, "meaning", "walk on", at=timezone.now()).typed == {"meaning": "walk on"}


def test_a_finished_form_is_not_begun_again_by_its_old_page(here):
    clem = clem_of(here)
    other = on_the_ninth(clem)
    fill_in(clem, "phq-9", "00")
    clem.post(PHQ9, other | {"answer": "3"})
    clem.post(PHQ9, other | {"has_read": "yes", "answer": ""})
    assert drafts.waiting(here.clem.reader, here.client) == []


def test_four_answers_to_four_questions_in_flight_are_all_kept(here):
    token = asked(opened(clem_of(here), "phq-9"))["token"]
    keys = ["interest", "mood", "sleep", "energy"]
    sents = [{"token": token, "question": key, "answer": "2"} for key in keys]
    got = at_once(here, PHQ9, *sents)
    assert {one.status_code for one in got} == {302}
    ((_form, body),) = drafts.waiting(here.clem.reader, here.client)
    assert body["given"] == dict.fromkeys(keys, 2)


def test_two_different_answers_at_once_are_both_looked_at_and_the_worse_stands(here):
    other = on_the_ninth(clem_of(here))
    got = at_once(here, PHQ9, *[other | {"answer": answer} for answer in "312"])
    assert {one.status_code for one in got} == {302}
    assert sorted(one[8] for one in items(here)) == [1, 2, 3]
    assert rung(here) == ["risk.item_nine"]
    assert verify(here.client) is None
    assert drafts.waiting(here.clem.reader, here.client) == []


def test_corrections_of_four_questions_at_once_are_all_in_what_stands(here):
    token = on_the_ninth(clem_of(here))["token"]
    fill_in(clem_of(here), "phq-9", "00")
    keys = ["interest", "mood", "sleep", "energy"]
    at_once(here, PHQ9, *[{"token": token, "question": key, "answer": "3"} for key in keys])
    assert items(here)[-1] == [3, 3, 3, 3, 0, 0, 0, 0, 0, 0]


def test_answers_of_a_screener_that_ring_at_once_are_each_in_the_record(here):
    clem = clem_of(here)
    fill_in(clem, "phq-9", "000000001")
    token = asked(read_first(clem, "asq"))["token"]
    keys = [one.key for one in sheet_for("asq", here.practice).asked[:2]]
    sents = [{"token": token, "question": key, "answer": "1"} for key in keys]
    got = at_once(here, "/me/answer/asq/", *sents)
    assert {one.status_code for one in got} == {302}
    assert list(stored(here)[-1].body.items)[:2] == [1, 1]
