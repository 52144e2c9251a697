"""The circle's pages in a real browser: one key finds a client, and nothing there needs a mouse."""

import re

import pytest
from playwright.sync_api import expect
from tests.cast import PASSWORD, cast, later, make_client
from tests.circle.people import a_clinic, a_colleague, joins
from tests.circle.test_circle_page import released
from tests.harness.screens import NARROW
from tests.ui import looking

from holdfast.circle.break_glass import break_glass

pytestmark = pytest.mark.django_db(transaction=True)
WIDTHS = {"narrow": NARROW, "middle": {"viewport": {"width": 768, "height": 900}}, "wide": {}}
PAGES = {
    "clients": "/clients/",
    "register": "/clients/new/",
    "find": "/clients/find/",
    "circle": "/clients/{client}/circle/",
    "where": "/clients/{client}/where/",
    "break-glass": "/clients/{rowan}/break-glass/",
}
WHY = "she rang in distress and Tamsin is away until Monday"


@pytest.fixture
def here(live_server):
    from django.core.cache import cache

    cache.clear()
    here = cast()
    sol, noor = a_colleague(here), a_clinic(here)
    joins(here, sol, until=later(days=9))
    joins(here, noor)
    released(here, here.petra, covers=["medicines", "readings", "doses"], until=later(days=60))
    noa = a_colleague(here, "Noa Bell")
    make_client(here.practice, here.tamsin, "Alder Quist-Featherstonehaugh")
    make_client(here.practice, noa, "Rowan Marsh")
    break_glass(here.client, by=noa.reader, reason=WHY, at=later(hours=-3))
    return here


def sign_in(page, email="tamsin@kelp.example"):
    page.goto("/accounts/login/?next=/clients/")
    page.get_by_label("Email").fill(email)
    page.get_by_label("Password").fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Clients", exact=True)).to_be_visible()
    page.wait_for_load_state()
    return page


def address(here, path):
    from holdfast.circle.models import Client

    rowan = Client.objects.exclude(id=here.client.id).order_by("-created_at", "-code")
    theirs = [one for one in rowan if one.name == "Rowan Marsh"]
    return path.format(client=here.client.id, rowan=theirs[0].id)


@pytest.mark.parametrize("width", WIDTHS)
def test_each_page_is_accessible_fits_and_can_be_pressed(here, open_screen, axe, picture, width):
    screen = WIDTHS[width] or {"viewport": {"width": 1440, "height": 900}}
    page = sign_in(open_screen(**screen))
    for name, path in PAGES.items():
        page.goto(address(here, path))
        axe(page)
        assert not looking.seen(page, looking.WIDER_THAN_THE_SCREEN), name
        assert looking.seen(page, looking.SMALL_TARGETS) == [], name
        assert looking.seen(page, looking.SMALL_LETTERS) == [], name
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            picture(page, f"circle-{name}-{scheme}")


def test_one_key_finds_a_client_while_one_types(here, desk, picture):
    page = sign_in(desk)
    page.keyboard.press("/")
    page.keyboard.type("cleme")
    expect(page.locator("#found a")).to_have_text(re.compile("Clementine Hale"))
    picture(page, "circle-found", whole=False)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"/clients/{here.client.id}/"))


def test_the_name_typed_stands_in_no_address(here, desk):
    page, seen = sign_in(desk), []
    page.on("request", lambda request: seen.append(request.url))
    page.keyboard.press("/")
    page.keyboard.type("alder")
    expect(page.locator("#found a")).to_have_count(1)
    page.keyboard.press("Enter")
    page.wait_for_load_state()
    assert seen
    assert not [url for url in seen if "alder" in url.lower()]


def test_when_the_sign_in_has_ended_the_whole_page_goes_to_sign_in(here, desk):
    from django.contrib.sessions.models import Session

    page = sign_in(desk)
    Session.objects.all().delete()
    page.keyboard.press("/")
    page.keyboard.type("cleme")
    expect(page).to_have_url(re.compile("/accounts/login/"))
    expect(page.get_by_label("Password")).to_be_visible()


def test_without_script_it_is_found_all_the_same(here, open_screen):
    page = sign_in(open_screen(java_script_enabled=False))
    page.get_by_label("Find a client").fill("zzz")
    page.get_by_label("Find a client").press("Enter")
    expect(page.get_by_text("Nobody of yours by that name or code")).to_be_visible()
    expect(page.get_by_label("Name or code")).to_have_value("zzz")


def test_a_colleague_opens_a_chart_by_its_code_and_says_why(here, desk, axe, picture):
    page = sign_in(desk, "noa@kelp.example")
    fern = make_client(here.practice, here.tamsin, "Fern Oake")
    page.keyboard.press("/")
    page.keyboard.type(fern.code)
    page.locator("#found a").click()
    expect(page.get_by_text("Told at once: Tamsin Reed.")).to_be_visible()
    page.get_by_label("Why you need to open").fill("why")
    page.get_by_role("button", name="Open the chart").click()
    expect(page.locator("[data-errors]")).to_be_focused()
    axe(page)
    picture(page, "circle-break-glass-short")
    page.get_by_label("Why you need to open").fill(WHY)
    page.get_by_role("button", name="Open the chart").click()
    page.goto(f"/clients/{fern.id}/circle/")
    expect(page.get_by_text("You are here in an emergency")).to_be_visible()
    picture(page, "circle-in-emergency")


def test_a_client_is_registered_and_the_circle_changed_by_keyboard_alone(here, desk, axe, picture):
    page = sign_in(desk)
    page.get_by_role("link", name="Register a client").press("Enter")
    page.get_by_label("Their name").fill("Fern Oake")
    page.get_by_label("Country they live in").select_option(label="Norway")
    page.get_by_role("button", name="Register").press("Enter")
    expect(page.get_by_role("heading", name="The circle of Fern Oake")).to_be_visible()
    page.get_by_label("Who comes into the circle").select_option(label="Sol Marin, Therapist")
    page.get_by_role("button", name="Bring them in").press("Enter")
    page.get_by_role("button", name=re.compile("Tell earlier.*Sol Marin")).press("Enter")
    expect(page.locator("ol > li").first).to_contain_text("Sol Marin")
    page.locator("ol > li").first.locator("summary").press("Enter")
    axe(page)
    picture(page, "circle-new")
    page.get_by_role("button", name="End the place of Sol Marin").press("Enter")
    expect(page.locator("ol > li")).to_have_count(1)


def test_what_a_medical_partner_sees(here, open_screen, axe, picture):
    page = sign_in(open_screen(**NARROW), "petra@clinic.example")
    axe(page)
    picture(page, "circle-clients-medical")
    page.goto(f"/clients/{here.client.id}/circle/")
    axe(page)
    picture(page, "circle-circle-medical")
