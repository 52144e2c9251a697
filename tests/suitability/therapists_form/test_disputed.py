"""What is said in two ways is settled above the form, with a reason, and never by the form."""

import pytest
from django.utils import timezone
from tests.record.said import client_says, petra_says, therapist_says
from tests.suitability.telling import said_by, states, statuses
from tests.suitability.therapists_form.form import condition, opened, page_of, saved, text_of

pytestmark = pytest.mark.django_db
SETTLE = "please settle it above, with your reason"


def disputed(here, code="aneurysm", **more):
    client_says(here, condition(code, "absent"), at=timezone.now())
    petra_says(here, condition(code, **more), at=timezone.now())


def test_its_row_leads_to_where_it_is_settled_and_asks_nothing(here):
    disputed(here)
    text = text_of(opened(here))
    assert '<a href="#disagree">Settle it, with your reason</a>' in text
    assert 'name="aneurysm"' not in text
    assert 'name="epilepsy"' in text


def test_its_details_are_not_asked_either(here):
    disputed(here, "stroke", detail={"event_on": "2020"})
    assert 'name="stroke.event_on.year"' not in text_of(opened(here))


def test_the_rest_of_the_form_is_saved_and_it_stays_as_it_is(here):
    disputed(here, "stroke", detail={"event_on": "2020"})
    assert saved(here, epilepsy="yes").url == page_of(here)
    assert statuses(here, role="therapist") == {"epilepsy": "present"}
    assert states(here)["chart.contradiction"] == "present"


@pytest.mark.parametrize("answer", ["yes", "past", "no"])
def test_said_otherwise_since_the_page_was_opened_no_answer_ends_it_without_a_reason(here, answer):
    therapist_says(here, condition("aneurysm", "unknown"), at=timezone.now())
    page = opened(here)
    disputed(here)
    response = saved(here, page, aneurysm=answer, epilepsy="yes", protocol="two a week")
    text = text_of(response)
    assert response.status_code == 422
    assert SETTLE in text
    assert 'href="#id_aneurysm"' in text
    assert 'id="id_aneurysm"' in text
    assert 'value="two a week"' in text
    assert said_by(here, role="therapist")[-1].body.status == "unknown"
    assert states(here)["chart.contradiction"] == "present"


def test_left_as_it_stood_it_does_not_stand_in_the_way_of_the_rest(here):
    client_says(here, condition("aneurysm", "absent"), at=timezone.now())
    page = opened(here)
    petra_says(here, condition("aneurysm"), at=timezone.now())
    assert saved(here, page, epilepsy="yes").status_code == 302
    assert states(here)["chart.contradiction"] == "present"


def test_once_nobody_says_the_contrary_it_is_asked_as_the_others_are(here):
    disputed(here)
    (petras,) = said_by(here, role="medical")
    mended = condition("aneurysm", "absent", replaces=petras.id)
    petra_says(here, mended, at=timezone.now())
    assert 'name="aneurysm"' in text_of(opened(here))
