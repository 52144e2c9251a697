"""The client's pages in a real browser: narrow and wide, by day and by night."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone
from playwright.sync_api import expect
from tests.client.seen_in_browser import as_person
from tests.client.year import a_year, risk_today
from tests.record.said import client_says, entry
from tests.ui import looking

from holdfast import alerts
from holdfast.record import alarm

pytestmark = pytest.mark.django_db(transaction=True)


def in_an_hour(here):
    soon = timezone.now() + timedelta(hours=1)
    return f"{soon.astimezone(ZoneInfo(here.practice.time_zone)):%H:%M}"


WIDTHS = (320, 768, 1440)
every_width = pytest.mark.parametrize("width", WIDTHS)


@pytest.fixture
def here():
    now = timezone.now()
    found = a_year(now)
    risk_today(found, now)
    return found


@pytest.fixture
def at(here, open_screen, live_server):
    """``at("/clients/…/", 320)`` is that page at that width, before Tamsin."""

    def opened(address, width, scheme="light"):
        shown = open_screen(viewport={"width": width, "height": 900}, color_scheme=scheme)
        response = as_person(shown, here.tamsin, live_server).goto(address)
        assert response.ok
        shown.evaluate("document.fonts.ready")
        return shown

    return opened


@pytest.fixture
def addresses(here):
    entry = alerts.rung_for(here.tamsin.reader, here.client, timezone.now())
    chart = f"/clients/{here.client.id}/"
    return {
        "client": chart,
        "record": f"{chart}record/",
        "alert": f"/alerts/{entry[0].id}/",
        "contact": f"{chart}contact/",
        "where": f"{chart}where/",
    }


@every_width
@pytest.mark.parametrize("name", ["client", "record", "alert", "contact", "where"])
def test_it_is_read_by_everyone_and_wider_than_no_screen(  # noqa: PLR0917 - fixtures by name
    at, axe, picture, addresses, name, width
):
    page = at(addresses[name], width)
    picture(page, f"{name}-light")
    page.emulate_media(color_scheme="dark")
    picture(page, f"{name}-dark")
    axe(page)
    assert not looking.seen(page, looking.WIDER_THAN_THE_SCREEN)
    assert looking.seen(page, looking.SMALL_TARGETS) == []
    assert looking.seen(page, looking.SMALL_LETTERS) == []
    assert looking.seen(page, looking.COVERED_WORDS) == []
    assert looking.seen(page, looking.WORDS_OUTSIDE) == []


def test_reasons_and_an_answer_that_was_refused(at, axe, picture, addresses):
    page = at(addresses["client"], 320)
    page.locator(".finding .reasons summary").first.click()
    page.locator(".finding .answer summary").first.click()
    form = page.locator(".finding .answer form").first
    form.get_by_label("Not relevant").check()
    form.get_by_role("button", name="Keep this answer").click()
    assert page.get_by_text("Please write why it is not relevant").count() == 2
    assert page.locator(".answer[open] [value=not_relevant]").is_checked()
    picture(page, "client-refused")
    axe(page)
    assert not looking.seen(page, looking.WIDER_THAN_THE_SCREEN)
    assert looking.seen(page, looking.SMALL_TARGETS) == []


def test_a_value_of_the_course_is_read_where_the_eye_is(at, addresses):
    page = at(addresses["client"], 1440)
    page.locator(".trajectory:visible [data-point]").first.focus()
    assert page.locator("[data-reading]").inner_text().endswith("18, moderately severe")


def test_a_fact_leads_to_its_entry_and_back(at, here, axe, picture, addresses):
    page = at(addresses["client"], 768)
    page.locator(".finding .reasons summary").first.click()
    page.locator(".finding .facts a").first.click()
    page.wait_for_url("**/record/*/")
    page.get_by_text("Every question and its answer").click()
    picture(page, "entry")
    axe(page)
    page.get_by_role("link", name="Thoughts of death").click()
    page.wait_for_url("**#finding-*")
    assert page.locator(".finding:target").count() == 1


def test_a_closed_alert_and_what_was_written_meanwhile(at, here, axe, picture, addresses):
    page = at(addresses["alert"], 360)
    page.get_by_label("What happened, in a sentence").fill("Left a message")
    thread = alerts.rung_for(here.tamsin.reader, here.client, timezone.now())
    said = {"way": "phone", "assessment": "no plan", "plan": "call at ten"}
    alarm.contact(thread, here.tamsin.reader, timezone.now(), "We spoke", **said)
    page.get_by_role("button", name="Keep, and go on").click()
    expect(page.get_by_text("What you had written")).to_be_visible()
    picture(page, "alert-closed")
    axe(page)


def test_the_medical_partner_reads_what_is_released(here, open_screen, live_server, axe, picture):
    page = open_screen(viewport={"width": 768, "height": 900})
    response = as_person(page, here.petra, live_server).goto(f"/clients/{here.client.id}/")
    assert response.ok
    picture(page, "client-partner")
    axe(page)


def test_several_alerts_of_one_evening_are_closed_by_one_contact(here, at, axe, picture):
    now = timezone.now()
    client_says(here, entry("signal", level="urgent", at=now), at=now)
    first, second = alerts.rung_for(here.tamsin.reader, here.client, now)
    page = at(f"/alerts/{first.id}/", 320)
    picture(page, "alert-of-several")
    axe(page)
    expect(page.get_by_role("checkbox", name=alerts.about(second).title)).to_be_checked()
    page.get_by_role("radio", name="Tried and not reached").check()
    page.get_by_role("button", name="Keep, and go on").click()
    expect(page.get_by_text("Not reached is not done").first).to_be_visible()
    page.get_by_label("Try again at").fill(in_an_hour(here))
    picture(page, "alert-not-reached")
    axe(page)
    page.get_by_role("button", name="Keep, and go on").click()
    expect(page.get_by_text("You have it until").first).to_be_visible()
    picture(page, "alert-had")
    axe(page)
    page.get_by_role("radio", name="Phone").check()
    page.get_by_label("What happened, in a sentence").fill("We spoke.")
    page.get_by_label("Assessment", exact=True).fill("No plan, no means.")
    page.get_by_label("Plan", exact=True).fill("A call at ten.")
    expect(page.get_by_text("what is ticked will be closed")).to_be_visible()
    page.get_by_role("button", name="Keep, and go on").click()
    expect(page.get_by_text("2 alerts are closed.")).to_be_visible()
    assert alerts.open_of(here.client) == []
