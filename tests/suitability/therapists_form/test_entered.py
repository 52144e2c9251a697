"""What Tamsin enters is an entry of hers, and what she left as it stood is not said again."""

import pytest
import time_machine
from django.utils import timezone
from tests.record.said import client_says, entry, therapist_says
from tests.suitability.telling import fields_of, said_by, states, statuses, told
from tests.suitability.therapists_form.form import condition, opened, page_of, saved, text_of

pytestmark = pytest.mark.django_db


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
