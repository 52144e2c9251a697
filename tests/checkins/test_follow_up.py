"""After a risk answer: help first, then who was told, then an invitation that can be declined."""

import pytest
from django.utils import timezone
from tests.checkins.answering import (
    asked,
    clem_of,
    covered,
    fill_in,
    opened,
    page_of,
    read_first,
    stored,
)

from holdfast import alerts
from holdfast.alerts.models import Alert
from holdfast.library import instruments
from holdfast.people.models import Practice
from holdfast.record import alarm, briefing_of

pytestmark = pytest.mark.django_db
CALM = ["1", "1", "0", "1", "0", "1", "0", "1"]
INVITED = "If you feel able to"


@pytest.fixture
def here():
    return covered()


@pytest.fixture
def clem(here):
    clem = clem_of(here)
    fill_in(clem, "phq-9", [*CALM, "2"])
    return clem


def found(here):
    return {one.id: one for one in briefing_of(here.client, here.tamsin.reader).findings}


def help_of(clem):
    return clem.get("/me/help/").content.decode()


def test_help_comes_first_then_who_was_told_then_the_invitation(clem):
    page = help_of(clem)
    places = [page.index(words) for words in ("tel:988", "Who has been told", INVITED, "Not now")]
    assert places == sorted(places)


def test_left_unsaid_it_is_offered_as_well(here):
    clem = clem_of(here)
    fill_in(clem, "phq-9", [*CALM, "declined"])
    assert INVITED in help_of(clem)


def test_a_calm_answer_offers_nothing(here):
    clem = clem_of(here)
    fill_in(clem, "phq-9", [*CALM, "0", "0"])
    assert INVITED not in help_of(clem)
    assert clem.get(page_of("asq")).url == "/me/help/"


def test_its_words_and_order_are_the_forms_own(clem):
    for item in instruments.load("asq").items[:4]:
        assert item.text in read_first(clem, "asq").content.decode()
        fill_in(clem, "asq", ["0"])


def test_four_times_no_ends_it_without_the_fifth_question(here, clem):
    response, _sent = fill_in(clem, "asq", ["0"] * 4)
    assert response.url == "/me/help/"
    assert list(stored(here)[-1].body.items) == [0, 0, 0, 0, None]
    assert found(here)["risk.item_nine"].urgency == "today"
    assert INVITED not in help_of(clem)


def test_after_a_yes_the_fifth_question_is_asked(here, clem):
    fill_in(clem, "asq", ["0", "0", "1", "0"])
    page = opened(clem, "asq").content.decode()
    assert instruments.load("asq").items[4].text in page
    assert "Question 5 of 5" in page


def test_a_yes_is_in_the_record_before_the_next_question(here, clem):
    fill_in(clem, "asq", ["1"])
    assert stored(here)[-1].body.items[0] == 1
    assert found(here)["risk.asq_positive"].urgency == "today"


def test_thoughts_right_now_ring_at_once(here, clem):
    response, _sent = fill_in(clem, "asq", ["1", "0", "0", "0", "1"])
    assert response.url == "/me/help/"
    assert found(here)["risk.asq_acute"].urgency == "now"
    assert Alert.objects.filter(urgency="now").count() == 1
    assert list(stored(here)[-1].body.items) == [1, 0, 0, 0, 1]


def test_each_answer_takes_the_place_of_the_one_before_and_nothing_rings_twice(here, clem):
    fill_in(clem, "asq", ["1"])
    rung = Alert.objects.count()
    fill_in(clem, "asq", ["1", "1", "1", "0"])
    assert Alert.objects.count() == rung
    told = [one for one in stored(here) if one.body.instrument == "asq"]
    assert [one.replaces for one in told] == [None, *(one.id for one in told[:-1])]


def test_a_refusal_counts_as_the_form_says(here, clem):
    fill_in(clem, "asq", ["declined"])
    assert stored(here)[-1].body.items[0] == 2
    assert found(here)["risk.asq_positive"].state == "present"


def test_the_fifth_left_unsaid_is_not_taken_for_a_no(here, clem):
    fill_in(clem, "asq", ["1", "0", "0", "0", "declined"])
    acute = found(here)["risk.asq_acute"]
    assert (acute.state, acute.urgency) == ("cannot_tell", "today")


def test_a_yes_taken_back_is_not_edited_away(here, clem):
    fill_in(clem, "asq", ["1"])
    again = asked(opened(clem, "asq", question=1)) | {"answer": "0"}
    clem.post(page_of("asq"), again)
    fill_in(clem, "asq", ["0", "0", "0"])
    assert found(here)["risk.asq_positive"].state == "present"


def test_an_answer_sent_twice_on_the_way_is_stored_once(here, clem):
    _response, sent = fill_in(clem, "asq", ["1"])
    before = len(stored(here))
    clem.post(page_of("asq"), sent)
    assert len(stored(here)) == before


def test_the_last_answer_sent_twice_stores_once(here, clem):
    _response, sent = fill_in(clem, "asq", ["1", "0", "0", "0", "0"])
    before = len(stored(here))
    assert clem.post(page_of("asq"), sent).url == "/me/help/"
    assert len(stored(here)) == before


def test_it_is_not_offered_once_nothing_waits_for_a_person(here, clem):
    said = {"way": "phone", "assessment": "no plan", "plan": "call at ten"}
    opened = alerts.open_of(here.client)
    alarm.contact(opened, here.tamsin.reader, timezone.now(), "called her", **said)
    assert INVITED not in help_of(clem)


def test_it_is_not_offered_where_nobody_would_learn_of_the_answer(here, clem):
    Practice.objects.update(cover_absence_signed_at=None, cover_absence_signed_by=None)
    assert INVITED not in help_of(clem)
    assert b"when you are together" in clem.get(page_of("asq")).content
