"""A form is answered one question a screen, and is stored once."""

import pytest
from tests.cast import cast, signed_in
from tests.checkins.answering import asked, clem_of, covered, fill_in, opened, page_of, stored

from holdfast.alerts.models import Alert
from holdfast.library import instruments
from holdfast.post.models import Delivery
from holdfast.record.models import Draft

pytestmark = pytest.mark.django_db

CALM = ["1", "1", "0", "1", "0", "1", "0", "1", "0", "0"]


@pytest.fixture
def here():
    return covered()


def test_it_begins_with_the_first_question_and_its_answers(here):
    page = opened(clem_of(here), "phq-9").content.decode()
    first = instruments.load("phq-9").items[0]
    assert first.text in page
    assert all(option.label in page for option in first.options)
    assert "Question 1 of 10" in page
    assert "I would rather not say" in page


def test_opening_it_leaves_nothing_behind(here):
    opened(clem_of(here), "phq-9")
    assert not Draft.objects.exists()
    assert stored(here) == []


@pytest.mark.parametrize("slug", ["phq-9", "gad-7"])
def test_answered_to_the_end_it_is_one_entry_and_a_thank_you(here, slug):
    codes = CALM[: len(instruments.load(slug).items)]
    response, _sent = fill_in(clem_of(here), slug, codes)
    assert response.url == "/me/thanks/"
    (entry,) = stored(here)
    assert entry.body.instrument == slug
    assert list(entry.body.items) == [int(code) for code in codes]
    assert entry.by == "client"
    assert not Draft.objects.exists()


def test_what_was_answered_so_far_is_sealed_and_waits(here):
    fill_in(clem_of(here), "phq-9", CALM[:3])
    assert stored(here) == []
    assert b"mood" not in bytes(Draft.objects.get().sealed)
    assert b"Question 4 of 10" in opened(clem_of(here), "phq-9").content


def test_one_can_go_back_and_answer_otherwise(here):
    clem = clem_of(here)
    fill_in(clem, "phq-9", CALM[:3])
    again = asked(opened(clem, "phq-9", question=2))
    clem.post(page_of("phq-9"), again | {"answer": "3"})
    fill_in(clem, "phq-9", CALM[3:])
    assert list(stored(here)[0].body.items)[:3] == [1, 3, 0]


@pytest.mark.parametrize("wanted", ["9", "0", "-1", "x", "99999999999", "²"])
def test_nobody_is_taken_past_a_question_they_have_not_come_to(here, wanted):
    clem = clem_of(here)
    fill_in(clem, "phq-9", CALM[:1])
    assert b"Question 2 of 10" in opened(clem, "phq-9", question=wanted).content


def test_going_back_to_a_form_that_was_sent_leads_home_and_begins_no_other(here):
    clem = clem_of(here)
    fill_in(clem, "phq-9", CALM)
    assert clem.get(page_of("phq-9"), {"question": 10}).url == "/me/"
    assert clem.get(page_of("phq-9"), {"before": 9}).url.endswith("?question=1")
    assert not Draft.objects.exists()


def test_each_question_has_an_address_of_its_own_and_the_next_follows(here):
    clem = clem_of(here)
    assert clem.get(page_of("phq-9")).url == page_of("phq-9") + "?question=1"
    response, _sent = fill_in(clem, "phq-9", CALM[:3])
    assert response.url == page_of("phq-9") + "?question=4"
    again = asked(opened(clem, "phq-9", question=1)) | {"answer": "2"}
    assert clem.post(page_of("phq-9"), again).url == page_of("phq-9") + "?question=2"
    assert b"your answer so far" in opened(clem, "phq-9", question=2).content


def test_what_one_would_rather_not_say_is_kept_as_not_said(here):
    fill_in(clem_of(here), "gad-7", ["declined", *CALM[1 : len(instruments.load("gad-7").items)]])
    assert stored(here)[0].body.items[0] is None


@pytest.mark.parametrize("answer", ["", "4", "-1", "yes", "1.0"])
def test_an_answer_that_is_none_gets_a_gentle_sentence(here, answer):
    clem = clem_of(here)
    sent = asked(opened(clem, "phq-9")) | {"answer": answer}
    response = clem.post(page_of("phq-9"), sent)
    assert response.url == page_of("phq-9") + "?question=1&again=yes"
    assert b"Please choose one of these answers." in clem.get(response.url).content
    assert not Draft.objects.exists()


@pytest.mark.parametrize("token", ["", "rubbish"])
def test_a_token_that_was_not_given_out_begins_a_new_form(here, token):
    clem = clem_of(here)
    sent = {"token": token, "question": "interest", "answer": "1"}
    assert clem.post(page_of("phq-9"), sent).status_code == 302
    assert b"Question 2 of 10" in opened(clem, "phq-9").content


def test_the_last_question_sent_twice_stores_once(here):
    clem = clem_of(here)
    _response, sent = fill_in(clem, "phq-9", CALM)
    assert clem.post(page_of("phq-9"), sent).url == "/me/thanks/"
    assert len(stored(here)) == 1
    assert not Draft.objects.exists()


@pytest.mark.parametrize("risk", ["1", "3", "declined"])
def test_a_risk_answer_reaches_a_person_and_shows_help_at_once(here, risk):
    clem = clem_of(here)
    response, sent = fill_in(clem, "phq-9", [*CALM[:8], risk])
    assert response.url == "/me/help/"
    assert len(stored(here)) == 1
    assert Alert.objects.filter(client=here.client).count() == 1
    assert Delivery.objects.exists()
    assert clem.post(page_of("phq-9"), sent).url == "/me/help/"
    assert len(stored(here)) == 1
    assert Alert.objects.filter(client=here.client).count() == 1


def test_without_cover_nobody_is_asked_about_risk_from_afar():
    here = cast()
    clem = clem_of(here)
    assert b"when you are together" in opened(clem, "phq-9").content
    clem.post(page_of("phq-9"), {"question": "self_harm", "answer": "1"})
    assert stored(here) == []
    assert b"Question 1 of" in opened(clem, "gad-7").content


@pytest.mark.parametrize("who", ["tamsin", "petra", "ada", "otto"])
def test_nobody_answers_for_the_client(here, who):
    browser = signed_in(getattr(here, who))
    assert browser.get(page_of("phq-9")).status_code == 404
    assert browser.post(page_of("phq-9"), {"answer": "1"}).status_code == 404
    assert browser.get("/me/thanks/").status_code == 404


@pytest.mark.parametrize("slug", ["c-ssrs-screener", "nothing", "phq-2"])
def test_other_forms_are_not_there(here, slug):
    assert clem_of(here).get(page_of(slug)).status_code == 404


def test_whose_questions_they_are_stands_at_the_start_and_at_the_end(here):
    clem = clem_of(here)
    notice = instruments.load("phq-9").licence.notice.split(",")[0]
    assert notice in opened(clem, "phq-9").content.decode()
    fill_in(clem, "phq-9", CALM[:1])
    assert notice not in opened(clem, "phq-9").content.decode()
    fill_in(clem, "phq-9", CALM[1:])
    assert notice in clem.get("/me/thanks/").content.decode()
