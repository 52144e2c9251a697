"""Clem tells about herself on her phone: at her own pace, once, and nothing is lost."""

import pytest
import time_machine
from django.utils import timezone
from tests.cast import cast, signed_in
from tests.suitability.telling import (
    ABOUT,
    CHECK,
    HEALTHY,
    answer,
    hidden,
    opened,
    radios,
    said_by,
    send,
    statuses,
    to_the_end,
    told,
)

from holdfast.people.models import KeptForm
from holdfast.record import briefing_of, drafts
from holdfast.suitability import about_you

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    return cast()


@pytest.fixture
def phone_of_clem(here):
    return signed_in(here.clem)


def screen(browser, key):
    return browser.get(f"{ABOUT}?screen={key}")


def findings(here):
    found = briefing_of(here.client, here.tamsin.reader, timezone.now(), show_all=True).findings
    return {one.id: one.state for one in found}


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


NO_HEART = {
    "ischaemic_heart_disease": "no",
    "angina_unstable": "no",
    "heart_failure": "no",
    "pulmonary_hypertension": "no",
    "pre_eclampsia": "no",
}


@pytest.mark.parametrize("answered", ["unknown", "declined"])
def test_not_knowing_and_not_saying_are_never_absent(here, answered):
    told(here, **{"gate.vessels": answered, "hypertension": answered})
    said = statuses(here)
    assert {said["stroke"], said["aneurysm"], said["hypertension"]} == {"unknown"}
    assert findings(here)["suitability.aneurysm"] == "cannot_tell"


def test_what_she_would_rather_not_say_is_told_apart_from_what_she_does_not_know(here):
    told(here, **{"gate.vessels": "declined"})
    (stroke,) = [one for one in said_by(here) if one.body.code == "stroke"]
    assert stroke.body.detail == {"declined": True}


def test_pregnancy_not_told_stays_open(here):
    told(here, pregnancy="declined", breastfeeding="declined")
    assert findings(here)["suitability.pregnancy"] == "cannot_tell"
    assert findings(here)["suitability.breastfeeding"] == "cannot_tell"


def test_a_man_is_not_asked_about_pregnancy(here):
    told(here, sex="male")
    assert findings(here)["suitability.pregnancy"] == "absent"
    assert "pre_eclampsia" not in statuses(here)


def test_the_day_of_an_event_is_asked_only_after_a_yes(here, phone_of_clem):
    vessels = dict.fromkeys(VESSELS, "no") | {"stroke": "yes"}
    day = {"stroke.event_on.month": "5", "stroke.event_on.year": "2019"}
    told(here, **{"gate.vessels": "some"} | vessels | day)
    (stroke,) = [one for one in said_by(here) if one.body.code == "stroke"]
    assert stroke.body.detail == {"event_on": "2019-05"}


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


def test_details_stand_on_a_screen_of_their_own(here, phone_of_clem):
    answer(phone_of_clem, screen(phone_of_clem, "pressure-1"), hypertension="yes")
    page = screen(phone_of_clem, "pressure-1-more").content
    assert b"A little more about that" in page
    assert b"under control now" in page


def test_how_a_condition_is_controlled_decides(here):
    told(here, **{"hypertension": "yes", "hypertension.controlled": "no"})
    assert findings(here)["suitability.hypertension_uncontrolled"] == "present"


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
    assert findings(here)["interaction.benzodiazepines"] == "present"


def test_a_medicine_that_nobody_knows_is_kept_and_said_kindly(here, phone_of_clem):
    to_the_end(phone_of_clem, medicines="yes", **{"medicines.list.name.0": "Blue drops"})
    page = screen(phone_of_clem, "taken-1-more").content
    assert b"We do not know this name. It is kept as it is written." in page
    send(phone_of_clem, phone_of_clem.get(CHECK))
    (medicine,) = said_by(here, kind="medication")
    assert medicine.body.ingredient == "blue drops"
    assert findings(here)["chart.unknown_medicine"] == "present"


def test_no_medicine_at_all_makes_the_list_known(here):
    told(here)
    assert findings(here)["interaction.benzodiazepines"] == "absent"
    assert findings(here)["chart.unknown_medicine"] == "absent"


@pytest.mark.parametrize("answered", ["unknown", "declined"])
def test_medicines_not_told_leave_the_list_open(here, answered):
    told(here, medicines=answered)
    assert findings(here)["interaction.benzodiazepines"] == "cannot_tell"


def test_more_rows_come_without_losing_what_was_typed(here, phone_of_clem):
    page = screen(phone_of_clem, "taken-1")
    answer(phone_of_clem, page, medicines="yes")
    page = screen(phone_of_clem, "taken-1-more")
    said = {"medicines.list.name.0": "Xanax", "more": "rows"}
    sent = {name: hidden(page, name) for name in ("token", "screen")} | said
    response = phone_of_clem.post(ABOUT, sent, follow=True)
    assert b'value="Xanax"' in response.content
    assert b"medicines.list.name.2" in response.content


def test_substances_keep_how_often_and_when_last(here):
    day = {"alcohol.last_used.year": "2026", "alcohol.last_used.month": "1"}
    told(here, alcohol="regular", **day)
    (alcohol,) = [one for one in said_by(here, kind="substance") if one.body.substance == "alcohol"]
    assert (alcohol.body.use, str(alcohol.body.last_used)) == ("regular", "2026-01")


def test_what_she_knows_of_the_plan_is_an_entry_of_hers(here):
    told(here)
    (plan,) = said_by(here, kind="plan")
    assert (plan.body.route, plan.body.escort, plan.body.sitter) == ("im", True, None)
    assert findings(here)["suitability.no_escort"] == "absent"


def test_nothing_is_in_the_record_before_it_was_sent(here, phone_of_clem):
    page = to_the_end(phone_of_clem)
    assert b"Nothing is sent yet" in page.content
    assert said_by(here) == []


def test_sent_twice_it_is_stored_once(here, phone_of_clem):
    page = to_the_end(phone_of_clem)
    for _ in range(2):
        assert send(phone_of_clem, page).url in {"/me/about-you/thanks/", ABOUT}
    assert len(said_by(here)) == len(statuses(here))
    assert drafts.waiting(here.clem.reader, here.client) == []


def test_it_is_taken_up_where_it_was_left_even_in_another_browser(here, phone_of_clem):
    first = opened(phone_of_clem)
    answer(phone_of_clem, first)
    later = opened(signed_in(here.clem))
    assert hidden(later, "screen") != hidden(first, "screen")
    again = screen(signed_in(here.clem), hidden(first, "screen"))
    assert b'value="1990"' in again.content


def test_an_answer_left_out_is_asked_for_gently_and_the_rest_stays(here, phone_of_clem):
    page = opened(phone_of_clem)
    sent = {name: hidden(page, name) for name in ("token", "screen")} | {"born.year": "1990"}
    response = phone_of_clem.post(ABOUT, sent)
    assert response.url == f"{ABOUT}?screen={sent['screen']}&again=yes"
    response = phone_of_clem.get(response.url)
    text = response.content.decode()
    assert "Please choose one of these answers." in text
    assert "Please write the day, the month and the year." in text
    assert 'value="1990"' in text


@pytest.mark.parametrize(
    ("day", "month", "year", "sentence"),
    [
        ("31", "2", "1990", "There is no such day"),
        ("1", "1", "2999", "Please check the year"),
        ("1", "1", "1066", "Please check the year"),
        ("5", "", "1990", "Please write the month as well"),
        ("1", "13", "1990", "There is no such day"),
        ("x", "1", "1990", "There is no such day"),
    ],
)
def test_an_impossible_day_is_said_beside_it(phone_of_clem, day, month, year, sentence):
    page = opened(phone_of_clem)
    born = {"born.day": day, "born.month": month, "born.year": year}
    response = phone_of_clem.get(answer(phone_of_clem, page, **born).url)
    assert sentence in response.content.decode()


@time_machine.travel("2026-11-24T20:00:00Z", tick=True)
def test_a_day_that_has_not_come_is_refused_beside_the_field(here):
    browser = signed_in(here.clem)
    born = {"born.day": "25", "born.month": "11", "born.year": "2026"}
    response = browser.get(answer(browser, opened(browser), **born).url)
    assert b"This day has not come yet" in response.content


def test_what_she_told_is_shown_to_her_and_can_be_changed(here):
    browser = told(here)
    page = opened(browser)
    assert b"What you told us" in page.content
    changed = screen(browser, "pressure-1")
    answer(browser, changed, hypertension="yes")
    send(browser, to_the_end(browser, **{"hypertension.controlled": "yes"}))
    standing = [one for one in said_by(here) if one.body.code == "hypertension"]
    assert [one.body.status for one in standing] == ["absent", "present"]
    assert standing[1].replaces == standing[0].id


def test_what_did_not_change_is_not_said_again(here):
    browser = told(here)
    before = len(said_by(here))
    answer(browser, screen(browser, "pressure-1"), hypertension="yes")
    send(browser, to_the_end(browser, **{"hypertension.controlled": "yes"}))
    assert len(said_by(here)) == before + 1


def test_what_arrives_after_the_sign_in_ended_is_kept_and_sent_afterwards(here):
    with time_machine.travel("2026-11-24T09:00:00Z", tick=False):
        browser = signed_in(here.clem)
        page = opened(browser)
    with time_machine.travel("2026-11-25T09:00:00Z", tick=False):
        waits = answer(browser, page)
    assert "next=" in waits.url
    assert KeptForm.objects.count() == 1
    with time_machine.travel("2026-11-25T09:01:00Z", tick=False):
        again = signed_in(here.clem)
        assert b'value="1990"' in again.get(_next(waits)).content
        answer(again, page)
        assert hidden(opened(again), "screen") != hidden(page, "screen")


def _next(response):
    return response.url.split("next=")[1].replace("%2F", "/")


def test_a_token_of_someone_else_is_not_believed(here, phone_of_clem):
    page = opened(phone_of_clem)
    token = drafts.new_token(here.tamsin.reader, here.client, "about_you")
    sent = {"token": token, "screen": hidden(page, "screen"), "sex": "other"}
    assert phone_of_clem.post(ABOUT, sent).status_code in {302, 422}
    assert drafts.waiting(here.tamsin.reader, here.client) == []


def test_a_screen_that_is_not_there_leads_back(phone_of_clem):
    assert phone_of_clem.post(ABOUT, {"screen": "moon"}).url == ABOUT
    assert screen(phone_of_clem, "moon").url == f"{ABOUT}?screen=person-1"


def test_checking_before_the_end_leads_back_to_what_is_open(phone_of_clem):
    assert phone_of_clem.get(CHECK).url == ABOUT
    assert phone_of_clem.post(CHECK).url == ABOUT


def test_her_home_offers_it_until_it_was_answered(here, phone_of_clem):
    assert b"About you" in phone_of_clem.get("/me/").content
    home = told(here).get("/me/").content
    assert b"About you" not in home
    assert b'href="/me/about-you/check/">What you told us about you' in home


def test_her_home_says_that_a_change_was_not_sent(here):
    browser = told(here)
    answer(browser, screen(browser, "pressure-1"), hypertension="yes")
    assert b"You changed something and have not sent it yet." in browser.get("/me/").content


def test_that_it_is_a_draft_stands_once_at_the_start(phone_of_clem):
    first = opened(phone_of_clem)
    assert b"These questions are a draft." in first.content
    answer(phone_of_clem, first)
    assert b"These questions are a draft." not in opened(phone_of_clem).content


def test_a_group_answered_one_by_one_is_not_said_to_hold_one_or_more(here, phone_of_clem):
    page = to_the_end(phone_of_clem, **{"gate.heart": "some"} | NO_HEART_AT_ALL)
    assert b"One or more of these" not in page.content


NO_HEART_AT_ALL = NO_HEART | {"arrhythmia": "no", "valve_disease": "no"}


def test_what_was_typed_and_not_sent_waits_on_its_screen(phone_of_clem):
    answer(phone_of_clem, screen(phone_of_clem, "taken-1"), medicines="yes")
    page = screen(phone_of_clem, "taken-1-more")
    sent = {name: hidden(page, name) for name in ("token", "screen")}
    left = sent | {"medicines.list.name.0": "Xanax", "keep": "yes"}
    for _ in range(2):
        assert phone_of_clem.post(ABOUT, left).status_code == 204
    assert b'value="Xanax"' in screen(phone_of_clem, "taken-1-more").content


def test_a_page_left_under_a_strangers_token_keeps_nothing(here, phone_of_clem):
    token = drafts.new_token(here.tamsin.reader, here.client, "about_you")
    left = {"token": token, "screen": "person-1", "born.year": "1990", "keep": "yes"}
    assert phone_of_clem.post(ABOUT, left).status_code == 204
    assert drafts.waiting(here.clem.reader, here.client) == []
    assert drafts.waiting(here.tamsin.reader, here.client) == []


@pytest.mark.parametrize("who", ["tamsin", "petra", "ada", "otto"])
def test_for_others_it_is_not_there(here, who):
    browser = signed_in(getattr(here, who))
    for address in (ABOUT, CHECK, "/me/about-you/thanks/"):
        assert browser.get(address).status_code == 404
    assert browser.post(ABOUT, {"screen": "person-1"}).status_code == 404


def test_every_screen_is_short(phone_of_clem):
    for _ in range(60):
        page = opened(phone_of_clem)
        if not hidden(page, "screen"):
            break
        assert len(radios(page)) <= 3
        answer(phone_of_clem, page)


def test_another_window_of_a_form_that_was_sent_corrects_it(here, phone_of_clem):
    page = to_the_end(phone_of_clem)
    token = hidden(page, "token")
    send(phone_of_clem, page)
    asked = {"token": token, "screen": _screen_of("driving_after", here)}
    for said in ("yes", "no", "yes"):
        phone_of_clem.post(ABOUT, HEALTHY | asked | {"driving_after": said})
        assert phone_of_clem.post(CHECK, {"token": token}).url == "/me/about-you/thanks/"
    plans = [one.body.driving_after for one in said_by(here, kind="plan")]
    assert plans == [False, True, False, True]


def test_answers_to_two_screens_in_flight_are_both_kept(here, phone_of_clem):
    answer(phone_of_clem, opened(phone_of_clem))
    at = timezone.now()
    one, other = (about_you.begun(here.client, here.clem.reader, at) for _ in range(2))
    shown = one.next
    about_you.with_answers(one, shown, {"sex": "female"}, at=at)
    about_you.with_typed(other, shown, {"weight_kg": "6"}, at=at)
    now = about_you.begun(here.client, here.clem.reader, at)
    assert (now.given["sex"], now.typed[shown.key]) == ("female", {"weight_kg": "6"})


def _screen_of(key, here):
    screens = about_you.begun(here.client, here.clem.reader, timezone.now()).screens
    return next(one.key for one in screens if any(asked.key == key for asked in one.questions))
