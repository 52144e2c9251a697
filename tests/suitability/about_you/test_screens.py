"""Clem tells about herself on her phone at her own pace, a short screen at a time."""

import pytest
import time_machine
from tests.cast import signed_in
from tests.suitability.telling import (
    ABOUT,
    CHECK,
    NO_HEART,
    answer,
    hidden,
    opened,
    radios,
    screen,
    to_the_end,
    told,
)

pytestmark = pytest.mark.django_db
NO_HEART_AT_ALL = NO_HEART | {"arrhythmia": "no", "valve_disease": "no"}


def test_details_stand_on_a_screen_of_their_own(here, phone_of_clem):
    answer(phone_of_clem, screen(phone_of_clem, "pressure-1"), hypertension="yes")
    page = screen(phone_of_clem, "pressure-1-more").content
    assert b"A little more about that" in page
    assert b"under control now" in page


def test_more_rows_come_without_losing_what_was_typed(here, phone_of_clem):
    page = screen(phone_of_clem, "taken-1")
    answer(phone_of_clem, page, medicines="yes")
    page = screen(phone_of_clem, "taken-1-more")
    said = {"medicines.list.name.0": "Xanax", "more": "rows"}
    sent = {name: hidden(page, name) for name in ("token", "screen")} | said
    response = phone_of_clem.post(ABOUT, sent, follow=True)
    assert b'value="Xanax"' in response.content
    assert b"medicines.list.name.2" in response.content


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
