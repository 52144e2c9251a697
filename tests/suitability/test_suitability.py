"""Tamsin sees what is so, what nobody knows yet, and enters or corrects it."""

import pytest
import time_machine
from django.utils import timezone
from tests.cast import cast, signed_in
from tests.record.said import client_says, entry, therapist_says
from tests.suitability.telling import fields_of, said_by, statuses, told

from holdfast.audit.models import AuditEvent
from holdfast.record import briefing_of, drafts

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    return cast()


def page_of(here):
    return f"/clients/{here.client.id}/suitability/"


def opened(here):
    return signed_in(here.tamsin).get(page_of(here))


def saved(here, page=None, **said):
    """The form as it stands, with what is said changed in it."""
    sent = fields_of(page or opened(here)) | said
    return signed_in(here.tamsin).post(page_of(here), sent)


def states(here):
    found = briefing_of(here.client, here.tamsin.reader, timezone.now(), show_all=True).findings
    return {one.id: one.state for one in found}


def text_of(response):
    return response.content.decode()


def condition(code, status="present", **more):
    return entry("condition", code=code, status=status, at=timezone.now(), **more)


def test_it_opens_on_what_is_not_known_where_nothing_was_asked(here):
    text = text_of(opened(here))
    assert "Present: 0" in text
    assert "It does not mean that none is." in text
    assert "considerations wait for it" in text
    assert text.index("Present: 0") < text.index("Not known") < text.index("Absent: ")


def test_with_nothing_answered_nothing_is_called_absent(here):
    text = text_of(opened(here))
    assert "Absent: 0" in text
    assert "Nothing has been ruled out yet." in text
    assert "The chart says two things" not in text
    apart = text.index("Does not apply yet, and is not counted")
    assert apart < text.index("The prescriber has not said yes to the dose")


def test_an_answer_of_no_is_absent(here):
    client_says(here, condition("aneurysm", "absent"), at=timezone.now())
    assert "Absent: 1" in text_of(opened(here))


def test_what_waits_for_one_answer_is_counted_together(here):
    text = text_of(opened(here))
    assert "Ask which medicines are taken, or that none is." in text
    assert text.count("Ask which medicines are taken") == 1


def test_what_is_present_stands_first_with_its_reasons(here):
    client_says(here, condition("aneurysm"), at=timezone.now())
    text = text_of(opened(here))
    assert "Present: 1" in text
    assert "Who says so" in text


def test_what_the_client_told_is_shown_as_theirs_with_its_day(here):
    with time_machine.travel("2026-11-24T20:00:00Z", tick=True):
        told(here)
        text = text_of(opened(here))
        assert "The client: Absent, 24 Nov 2026" in text
        assert "The client: No medicine at all, 24 Nov 2026" in text


def test_what_she_enters_is_an_entry_of_hers(here):
    assert saved(here, aneurysm="yes").url == page_of(here)
    (said,) = said_by(here, role="therapist")
    assert (said.body.code, said.body.status) == ("aneurysm", "present")
    assert states(here)["suitability.aneurysm"] == "present"


@pytest.mark.parametrize(
    ("answer", "status"),
    [("yes", "present"), ("past", "past"), ("no", "absent"), ("unknown", "unknown")],
)
def test_each_answer_becomes_its_status(here, answer, status):
    saved(here, epilepsy=answer)
    assert statuses(here, role="therapist") == {"epilepsy": status}


def test_a_correction_takes_the_place_of_what_the_client_said(here):
    told(here)
    saved(here, aneurysm="yes")
    (said,) = said_by(here, role="therapist")
    (client,) = [one for one in said_by(here) if one.body.code == "aneurysm"]
    assert said.replaces == client.id
    assert states(here)["chart.contradiction"] == "absent"


def test_a_correction_ends_a_contradiction_whichever_entry_is_the_newer(here):
    now = timezone.now()
    client_says(here, condition("aneurysm", "absent"), at=now)
    therapist_says(here, condition("aneurysm"), at=now)
    assert states(here)["chart.contradiction"] == "present"
    saved(here, aneurysm="no")
    assert states(here)["chart.contradiction"] == "absent"
    assert states(here)["suitability.aneurysm"] == "absent"


def test_details_of_a_condition_decide(here):
    saved(here, **{"hepatic_impairment": "yes", "hepatic_impairment.child_pugh": "C"})
    assert states(here)["suitability.hepatic_impairment_severe"] == "present"
    saved(here, **{"hepatic_impairment.child_pugh": "B"})
    assert states(here)["suitability.hepatic_impairment_severe"] == "absent"
    assert states(here)["suitability.hepatic_impairment_moderate"] == "present"


def test_what_was_known_besides_stays(here):
    since = condition("epilepsy", since="2011", note="petit mal")
    therapist_says(here, since, at=timezone.now())
    saved(here, epilepsy="past")
    newest = said_by(here, role="therapist")[-1]
    assert (str(newest.body.since), newest.body.note) == ("2011", "petit mal")


def test_a_detail_of_what_is_not_so_says_nothing(here):
    saved(here, **{"stroke": "no", "stroke.event_on.year": "2019"})
    (said,) = said_by(here, role="therapist")
    assert said.body.detail is None


def test_nothing_changed_is_nothing_saved(here):
    told(here)
    assert saved(here).url == page_of(here)
    assert said_by(here, role="therapist") == []
    assert said_by(here, role="therapist", kind="plan") == []


def test_what_the_form_cannot_hold_is_left_as_it_stands(here):
    now = timezone.now()
    odd = [
        condition("hepatic_impairment", detail={"child_pugh": "between B and C"}),
        condition("hypertension", detail={"controlled": "mostly"}),
        entry("substance", substance="alcohol", use="regular", last_used=now.isoformat(), at=now),
        entry("medication", ingredient="lithium", status="unknown", text=" at night ", at=now),
        entry("plan", indication=" low mood ", goals=["sleep"], at=now),
    ]
    therapist_says(here, *odd, at=now)
    before = len(said_by(here, "therapist"))
    saved(here)
    assert len(said_by(here, "therapist")) == before
    assert len(said_by(here, "therapist", "substance")) == 1
    assert len(said_by(here, "therapist", "medication")) == 1
    saved(here, protocol="two a week")
    newest = said_by(here, "therapist", "plan")[-1]
    assert (newest.body.indication, newest.body.protocol) == (" low mood ", "two a week")


def test_the_same_form_sent_twice_is_stored_once(here):
    page = opened(here)
    for _ in range(2):
        assert saved(here, page, aneurysm="yes", product="esketamine").status_code == 302
    assert len(said_by(here, role="therapist")) == 1
    assert len(said_by(here, role="therapist", kind="plan")) == 1


def test_what_came_since_the_page_was_opened_is_not_undone(here):
    page = opened(here)
    client_says(here, condition("aneurysm"), at=timezone.now())
    saved(here, page, epilepsy="no")
    assert statuses(here, role="therapist") == {"epilepsy": "absent"}
    assert states(here)["suitability.aneurysm"] == "present"


def test_the_plan_is_one_entry_and_a_changed_plan_replaces_it(here):
    days = {"first_on.day": "4", "first_on.month": "12", "first_on.year": "2026"}
    saved(here, route="im", product="racemic_ketamine", doses_planned="6", escort="no", **days)
    saved(here, escort="yes")
    first, second = said_by(here, role="therapist", kind="plan")
    assert second.replaces == first.id
    body = second.body
    assert (body.route, body.doses_planned, body.escort) == ("im", 6, True)
    assert str(body.first_on) == "2026-12-04"


def test_a_field_of_the_plan_can_be_emptied_again_wherever_it_was_said(here):
    told(here)
    saved(here, protocol="two a week")
    saved(here, escort="", protocol="")
    assert states(here)["suitability.no_escort"] == "cannot_tell"


def test_what_is_arranged_for_each_dose_is_asked_anew_after_one(here):
    saved(here, route="im", near_water="no")
    assert fields_of(opened(here))["near_water"] == "no"
    now = timezone.now()
    therapist_says(here, entry("dose", route="im", at=now), at=now)
    assert fields_of(opened(here))["near_water"] == ""
    saved(here, near_water="no")
    assert len(said_by(here, role="therapist", kind="plan")) == 2


def test_a_medicine_is_added_stopped_and_kept_when_nobody_knows_it(here):
    rows = {"medicines.list.name.0": "Xanax", "medicines.list.status.0": "taking"}
    rows |= {"medicines.list.name.1": "Blue drops", "medicines.list.status.1": "taking"}
    saved(here, **rows)
    assert states(here)["interaction.benzodiazepines"] == "present"
    assert "We do not know this name" in text_of(opened(here))
    page = opened(here)
    place = next(name for name, value in fields_of(page).items() if value == "alprazolam")
    saved(here, page, **{place.replace("name", "status"): "stopped"})
    assert states(here)["interaction.benzodiazepines"] == "absent"
    assert said_by(here, role="therapist", kind="medication")[-1].body.ingredient == "alprazolam"


def test_the_first_medicine_takes_the_place_of_none(here):
    told(here)
    saved(here, **{"medicines.list.name.0": "Xanax", "medicines": "yes"})
    (medicine,) = said_by(here, role="therapist", kind="medication")
    (none,) = said_by(here, kind="medication")
    assert medicine.replaces == none.id


def test_a_reading_and_a_substance_are_kept(here):
    reading = {"blood_pressure.upper": "150", "blood_pressure.lower": "95"}
    reading |= {
        "blood_pressure.day": "1",
        "blood_pressure.month": "11",
        "blood_pressure.year": "2026",
    }
    with time_machine.travel("2026-11-24T20:00:00Z", tick=True):
        saved(here, **reading, cannabis="disorder")
    (kept,) = said_by(here, role="therapist", kind="reading")
    assert (kept.body.diastolic_mmhg, kept.body.context) == (95.0, "rest")
    (used,) = said_by(here, role="therapist", kind="substance")
    assert used.body.use == "disorder"


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


def test_seeing_it_is_written_down(here):
    opened(here)
    assert AuditEvent.objects.filter(verb="saw", what="suitability").count() == 1


@pytest.mark.parametrize("who", ["clem", "petra", "ada", "otto"])
def test_for_others_it_is_not_there(here, who):
    browser = signed_in(getattr(here, who))
    assert browser.get(page_of(here)).status_code == 404
    assert browser.post(page_of(here), {"aneurysm": "yes"}).status_code == 404


def test_a_medicine_can_be_chosen_by_any_name_and_one_that_is_misspelt_says_what_is_like_it(here):
    now = timezone.now()
    wrong = entry("medication", at=now, ingredient="xannax", status="taking")
    client_says(here, wrong, at=now)
    text = text_of(opened(here))
    assert '<option value="Xanax">' in text
    assert "We do not know this name. It is kept as it is written." in text
    assert "Names that are like it: alprazolam" in text
