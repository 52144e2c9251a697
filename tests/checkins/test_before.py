"""Before the first question of risk the client reads who looks, when, and where help is."""

import pytest
from tests.checkins.answering import asked, clem_of, covered, fill_in, opened, page_of, stored

pytestmark = pytest.mark.django_db
CALM = ["1", "1", "0", "1", "0", "1", "0", "1"]
HEADING = "Before the next question"


@pytest.fixture
def here():
    return covered()


@pytest.fixture
def clem(here):
    clem = clem_of(here)
    fill_in(clem, "phq-9", CALM)
    return clem


def test_it_says_who_looks_when_and_what_to_do_if_it_cannot_wait(clem):
    page = opened(clem, "phq-9").content.decode()
    assert HEADING in page
    assert "a message goes to Tamsin Reed first" in page
    assert "not watched all the time" in page
    assert "tel:988" in page
    assert "tel:911" in page
    assert "self_harm" not in page


def test_it_is_read_once_a_form(clem):
    sent = asked(opened(clem, "phq-9")) | {"has_read": "yes"}
    assert clem.post(page_of("phq-9"), sent).url == page_of("phq-9") + "?question=9"
    for _ in range(2):
        page = opened(clem, "phq-9").content.decode()
        assert HEADING not in page
        assert "Question 9 of 10" in page


def test_questions_without_risk_have_nothing_before_them(here):
    page = opened(clem_of(here), "gad-7").content.decode()
    assert "Before" not in page
    assert "Question 1 of" in page


def test_a_form_that_is_all_of_risk_begins_with_it(clem):
    fill_in(clem, "phq-9", ["1"])
    page = opened(clem, "asq").content.decode()
    assert "Before these questions" in page


def test_an_answer_of_risk_is_heard_whether_it_was_read_or_not(here, clem):
    token = asked(opened(clem, "phq-9"))["token"]
    sent = {"token": token, "question": "self_harm", "answer": "2"}
    assert clem.post(page_of("phq-9"), sent).url == "/me/help/"
    assert stored(here)[0].body.items[8] == 2


def test_no_question_of_risk_is_reached_around_it(clem):
    page = opened(clem, "phq-9", question=9).content.decode()
    assert HEADING in page
