"""What Clem tells is sent once, when she says so, and nothing of it is lost."""

import pytest
import time_machine
from django.utils import timezone
from tests.cast import signed_in
from tests.suitability.telling import (
    ABOUT,
    CHECK,
    HEALTHY,
    answer,
    hidden,
    opened,
    said_by,
    screen,
    send,
    statuses,
    to_the_end,
    told,
)

from holdfast.people.models import KeptForm
from holdfast.questions.keeping import with_answers, with_typed
from holdfast.record.appending import drafts
from holdfast.suitability import about_you

pytestmark = pytest.mark.django_db


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
    with_answers(one, shown.key, {"sex": "female"}, at=at)
    with_typed(other, shown.key, {"weight_kg": "6"}, at=at)
    now = about_you.begun(here.client, here.clem.reader, at)
    assert (now.given["sex"], now.typed[shown.key]) == ("female", {"weight_kg": "6"})


def _screen_of(key, here):
    screens = about_you.begun(here.client, here.clem.reader, timezone.now()).pages
    return next(one.key for one in screens if any(asked.key == key for asked in one.questions))
