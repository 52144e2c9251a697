"""Petra and Tamsin type in what was filled in on paper or elsewhere."""

from datetime import timedelta
from html import unescape
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone
from tests.cast import cast, signed_in
from tests.suitability.telling import hidden

from holdfast.alerts.models import Alert
from holdfast.library.content import load
from holdfast.record import entries_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    return cast()


def today(here):
    """Where the practice is."""
    return timezone.localdate(timezone=ZoneInfo(here.practice.time_zone))


def page_of(here, slug):
    return f"/clients/{here.client.id}/scores/{slug}/"


def typed(here, slug, who="tamsin", **said):
    browser = signed_in(getattr(here, who))
    token = hidden(browser.get(page_of(here, slug)), "token")
    sent = {"token": token, "on": str(today(here))} | said
    return browser.post(page_of(here, slug), sent)


def items(number, **more):
    """Every item of the PHQ-9 answered with one number."""
    keys = (item.key for item in load().instruments["phq-9"].items if item.is_scored)
    return {f"item-{key}": str(number) for key in keys} | more


def kept(here, kind):
    found = entries_of(here.client, here.tamsin.reader, timezone.now())
    return [one for one in found if one.kind == kind]


def test_a_total_is_kept_as_a_score_of_its_day(here):
    day = today(here) - timedelta(days=3)
    assert typed(here, "phq-9", total="14", on=str(day)).status_code == 302
    (score,) = kept(here, "score")
    assert (score.body.instrument, score.body.total, score.by) == ("phq-9", 14, "therapist")
    assert timezone.localtime(score.at, ZoneInfo(here.practice.time_zone)).date() == day


def test_a_medical_partner_may_type_one_in_too(here):
    assert typed(here, "madrs-s", "petra", total="20").status_code == 302
    assert kept(here, "score")[0].by == "medical"


def test_answers_are_added_up_here_and_what_is_of_risk_is_raised(here):
    assert typed(here, "phq-9", **items(1)).status_code == 302
    (answers,) = kept(here, "answers")
    assert answers.body.items["self_harm"] == 1
    assert Alert.objects.count() == 1


def test_of_a_form_without_its_words_the_questions_stand_by_number(here):
    browser = signed_in(here.tamsin)
    page = unescape(browser.get(page_of(here, "c-ssrs-screener")).content.decode())
    assert "Question 1" in page
    assert "wish" not in page.casefold()


def test_a_form_of_which_only_the_total_is_known_asks_for_it_alone(here):
    page = signed_in(here.tamsin).get(page_of(here, "moca")).content.decode()
    assert "Only the total can be typed in here." in page
    typed(here, "moca", total="27")
    assert kept(here, "score")[0].body.total == 27


def test_what_a_therapist_asks_of_our_own_becomes_signs(here):
    day = today(here) - timedelta(days=2)
    said = {"item-sleep": "1", "item-energy": "0", "item-spending": "1", "item-racing": "0"}
    assert typed(here, "mania-check", on=str(day), **said).status_code == 302
    signs = kept(here, "reaction")
    assert [one.body.code for one in signs] == ["reduced_need_for_sleep", "overspending"]
    assert {
        timezone.localtime(one.at, ZoneInfo(here.practice.time_zone)).date() for one in signs
    } == {day}
    assert kept(here, "answers")[0].body.items["energy"] == 0


def test_sent_twice_it_is_kept_once(here):
    browser = signed_in(here.tamsin)
    token = hidden(browser.get(page_of(here, "phq-9")), "token")
    sent = {"token": token, "on": str(today(here) - timedelta(days=1)), "total": "9"}
    for _ in range(2):
        assert browser.post(page_of(here, "phq-9"), sent).status_code == 302
    assert len(kept(here, "score")) == 1


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({}, "Please type in the total, or the answers."),
        ({"total": "28"}, "PHQ-9 goes from 0 to 27; please check the total."),
        ({"total": "-1"}, "PHQ-9 goes from 0 to 27"),
        ({"total": "a lot"}, "Please write the total as a number."),
        ({"total": "9", "on": "2199-01-01"}, "This day is still to come"),
        ({"total": "9", "on": "soon"}, "There is no such day"),
        ({"total": "9", "on": ""}, "Please give the day it was filled in."),
        (items(1, total="9"), "Please leave the total empty"),
        ({"total": "9", "token": ""}, "This page had grown old"),
    ],
)
def test_what_does_not_fit_is_said_and_nothing_is_lost(here, said, sentence):
    page = typed(here, "phq-9", **said)
    assert page.status_code == 422
    text = unescape(page.content.decode())
    assert sentence in text
    assert f'value="{said.get("total", "")}"' in text or "total" not in said
    assert kept(here, "score") == kept(here, "answers") == []


def test_every_form_is_one_press_from_the_clients_page(here):
    browser = signed_in(here.tamsin)
    address = f"/clients/{here.client.id}/scores/"
    assert f'href="{address}"' in browser.get(f"/clients/{here.client.id}/").content.decode()
    text = browser.get(address).content.decode()
    for slug in ("phq-9", "c-ssrs-screener", "moca", "mania-check"):
        assert page_of(here, slug) in text


@pytest.mark.parametrize("who", ["clem", "ada", "otto"])
def test_for_others_it_is_not_there(here, who):
    browser = signed_in(getattr(here, who))
    assert browser.get(f"/clients/{here.client.id}/scores/").status_code == 404
    assert browser.get(page_of(here, "phq-9")).status_code == 404


def test_a_form_that_nobody_knows_is_not_there(here):
    assert signed_in(here.tamsin).get(page_of(here, "moods-of-the-sea")).status_code == 404
