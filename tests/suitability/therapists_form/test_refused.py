"""What cannot be is said beside its field, and nothing typed is lost."""

import pytest
import time_machine
from tests.cast import signed_in
from tests.suitability.telling import fields_of, said_by, statuses
from tests.suitability.therapists_form.form import page_of, saved, text_of

from holdfast.record.appending import drafts

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"stroke": "yes", "stroke.event_on.year": "2999"}, "Please check the year."),
        ({"stroke": "yes", "stroke.event_on.month": "5"}, "Please write the year"),
        ({"weight_kg": "heavy"}, "Please write a number, in digits."),
        ({"weight_kg": "7"}, "This number looks mistyped"),
        ({"doses_planned": "2.5"}, "Please write a number, in digits."),
        ({"blood_pressure.upper": "150"}, "Please write both numbers"),
        ({"blood_pressure.day": "1"}, "Please write the year"),
        (
            {"blood_pressure.upper": "80", "blood_pressure.lower": "120"},
            "The upper number is the larger one",
        ),
        (
            {"blood_pressure.upper": "120", "blood_pressure.lower": "80"},
            "on which day it was measured",
        ),
        ({"medicines.list.text.0": "1 mg"}, "Please write the name of each medicine"),
        ({"epilepsy": "perhaps"}, "Please choose one of these answers."),
        ({"first_on.day": "31", "first_on.month": "2", "first_on.year": "2026"}, "no such day"),
    ],
)
def test_what_cannot_be_is_said_beside_the_field_and_nothing_typed_is_lost(here, said, sentence):
    response = saved(here, **said, protocol="two a week")
    assert response.status_code == 422
    text = text_of(response)
    assert sentence in text
    assert 'value="two a week"' in text
    assert all(f'value="{value}"' in text for name, value in said.items() if "." in name)
    assert said_by(here, role="therapist", kind="plan") == []


def test_a_mended_form_is_saved_once(here):
    wrong = saved(here, weight_kg="heavy", aneurysm="yes")
    assert saved(here, wrong, weight_kg="71,5").status_code == 302
    (person,) = said_by(here, role="therapist", kind="person")
    assert person.body.weight_kg == 71.5
    assert statuses(here, role="therapist") == {"aneurysm": "present"}


def test_a_page_with_no_token_of_hers_is_shown_again_with_what_was_typed(here):
    token = drafts.new_token(here.petra.reader, here.client, "suitability")
    response = saved(here, token=token, protocol="two a week")
    assert response.status_code == 422
    assert 'value="two a week"' in text_of(response)


def test_what_arrives_after_the_sign_in_ended_waits_and_can_be_sent(here):
    with time_machine.travel("2026-11-24T09:00:00Z", tick=False):
        browser = signed_in(here.tamsin)
        page = browser.get(page_of(here))
        sent = fields_of(page) | {"aneurysm": "yes", "protocol": "two a week"}
    with time_machine.travel("2026-11-24T10:00:00Z", tick=False):
        waits = browser.post(page_of(here), sent)
        again = signed_in(here.tamsin)
        kept = text_of(again.get(waits.url.split("next=")[1].replace("%2F", "/")))
        assert f'action="{page_of(here)}"' in kept
        assert 'value="two a week"' in kept
        assert again.post(page_of(here), sent).status_code == 302
        assert statuses(here, role="therapist") == {"aneurysm": "present"}
