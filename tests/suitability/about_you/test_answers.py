"""What Clem answers is in the record as she said it; what she does not say is never a no."""

import pytest
import time_machine
from django.utils import timezone
from tests.suitability.telling import (
    CHECK,
    NO_HEART,
    said_by,
    screen,
    send,
    states,
    statuses,
    to_the_end,
    told,
)

pytestmark = pytest.mark.django_db
VESSELS = (
    "myocardial_infarction",
    "cardiac_arrest",
    "cardiovascular_event",
    "stroke",
    "tia",
    "intracerebral_haemorrhage",
    "aneurysm",
    "arteriovenous_malformation",
)


def test_a_no_makes_it_absent_for_each_thing_that_was_listed(here):
    told(here)
    said = statuses(here)
    assert said["stroke"] == said["aneurysm"] == said["schizophrenia"] == "absent"
    assert len(said) > 40


def test_a_yes_makes_it_present_and_what_was_long_ago_past(here):
    told(here, **{"gate.heart": "some", "arrhythmia": "yes", "valve_disease": "past"} | NO_HEART)
    said = statuses(here)
    assert (said["arrhythmia"], said["valve_disease"], said["heart_failure"]) == (
        "present",
        "past",
        "absent",
    )


@pytest.mark.parametrize("answered", ["unknown", "declined"])
def test_not_knowing_and_not_saying_are_never_absent(here, answered):
    told(here, **{"gate.vessels": answered, "hypertension": answered})
    said = statuses(here)
    assert {said["stroke"], said["aneurysm"], said["hypertension"]} == {"unknown"}
    assert states(here)["suitability.aneurysm"] == "cannot_tell"


def test_what_she_would_rather_not_say_is_told_apart_from_what_she_does_not_know(here):
    told(here, **{"gate.vessels": "declined"})
    (stroke,) = [one for one in said_by(here) if one.body.code == "stroke"]
    assert stroke.body.detail == {"declined": True}


def test_pregnancy_not_told_stays_open(here):
    told(here, pregnancy="declined", breastfeeding="declined")
    assert states(here)["suitability.pregnancy"] == "cannot_tell"
    assert states(here)["suitability.breastfeeding"] == "cannot_tell"


def test_a_man_is_not_asked_about_pregnancy(here):
    told(here, sex="male")
    assert states(here)["suitability.pregnancy"] == "absent"
    assert "pre_eclampsia" not in statuses(here)


def test_the_day_of_an_event_is_asked_only_after_a_yes(here, phone_of_clem):
    vessels = dict.fromkeys(VESSELS, "no") | {"stroke": "yes"}
    day = {"stroke.event_on.month": "5", "stroke.event_on.year": "2019"}
    told(here, **{"gate.vessels": "some"} | vessels | day)
    (stroke,) = [one for one in said_by(here) if one.body.code == "stroke"]
    assert stroke.body.detail == {"event_on": "2019-05"}


def test_how_a_condition_is_controlled_decides(here):
    told(here, **{"hypertension": "yes", "hypertension.controlled": "no"})
    assert states(here)["suitability.hypertension_uncontrolled"] == "present"


def test_a_reading_is_kept_with_its_day(here):
    day = timezone.localdate()
    pressure = {"blood_pressure.upper": "131", "blood_pressure.lower": "84"}
    pressure |= {
        "blood_pressure.day": str(day.day),
        "blood_pressure.month": str(day.month),
        "blood_pressure.year": str(day.year),
    }
    with time_machine.travel(timezone.now().replace(hour=20), tick=True):
        told(here, **pressure)
    (reading,) = said_by(here, kind="reading")
    assert (reading.body.systolic_mmhg, reading.body.context) == (131.0, "home")


def test_her_own_words_for_a_medicine_lead_to_its_ingredient(here):
    rows = {"medicines.list.name.0": "Xanax", "medicines.list.text.0": "1 mg at night"}
    told(here, medicines="yes", **rows)
    (medicine,) = said_by(here, kind="medication")
    assert medicine.body.ingredient == "alprazolam"
    assert medicine.body.text == "Xanax 1 mg at night"
    assert states(here)["interaction.benzodiazepines"] == "present"


def test_a_medicine_that_nobody_knows_is_kept_and_said_kindly(here, phone_of_clem):
    to_the_end(phone_of_clem, medicines="yes", **{"medicines.list.name.0": "Blue drops"})
    page = screen(phone_of_clem, "taken-1-more").content
    assert b"We do not know this name. It is kept as it is written." in page
    send(phone_of_clem, phone_of_clem.get(CHECK))
    (medicine,) = said_by(here, kind="medication")
    assert medicine.body.ingredient == "blue drops"
    assert states(here)["chart.unknown_medicine"] == "present"


def test_no_medicine_at_all_makes_the_list_known(here):
    told(here)
    assert states(here)["interaction.benzodiazepines"] == "absent"
    assert states(here)["chart.unknown_medicine"] == "absent"


@pytest.mark.parametrize("answered", ["unknown", "declined"])
def test_medicines_not_told_leave_the_list_open(here, answered):
    told(here, medicines=answered)
    assert states(here)["interaction.benzodiazepines"] == "cannot_tell"


def test_substances_keep_how_often_and_when_last(here):
    day = {"alcohol.last_used.year": "2026", "alcohol.last_used.month": "1"}
    told(here, alcohol="regular", **day)
    (alcohol,) = [one for one in said_by(here, kind="substance") if one.body.substance == "alcohol"]
    assert (alcohol.body.use, str(alcohol.body.last_used)) == ("regular", "2026-01")


def test_what_she_knows_of_the_plan_is_an_entry_of_hers(here):
    told(here)
    (plan,) = said_by(here, kind="plan")
    assert (plan.body.route, plan.body.escort, plan.body.sitter) == ("im", True, None)
    assert states(here)["suitability.no_escort"] == "absent"
