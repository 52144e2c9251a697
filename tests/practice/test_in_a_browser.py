"""Ada at her desk and on a narrow phone: the checker, the keyboard, and pictures to look at."""

import re
from uuid import uuid4

import pytest
from playwright.sync_api import expect
from tests.cast import PASSWORD, cast, code_now, later, make_person
from tests.harness.screens import NARROW, PHONE
from tests.practice.doors import PAGES

from holdfast import post
from holdfast.circle.phones import keep_phone
from holdfast.people import invitations
from holdfast.post.models import Delivery, State

pytestmark = pytest.mark.django_db(transaction=True)
TABLET = {"viewport": {"width": 768, "height": 1024}}


@pytest.fixture(autouse=True)
def here(live_server):
    from django.core.cache import cache

    cache.clear()
    found = cast()
    make_person(found.practice, "therapist", "Noa Valentin-Abernathy", "noa@kelp.example", 2)
    make_person(found.practice, "therapist", "Sol Brandt", "sol@kelp.example", None)
    invitations.invite(found.ada.reader, "medical", at=later())
    keep_phone(found.client, by=found.clem.reader, browser="Chrome on Android", at=later())
    for to in (post.ON_CALL, found.tamsin.account.id):
        one = post.queue(found.practice.id, "email", "alert", to, uuid4(), at=later(hours=-2))
        Delivery.objects.filter(id=one.id).update(
            state=State.GAVE_UP, attempts=30, last_error="ChannelDown"
        )
    return found


def end_of(here):
    return f"/practice/people/{here.tamsin.membership.id}/end/"


def every(here):
    return [*PAGES, end_of(here)]


def sign_in(page, email="ada@kelp.example"):
    page.goto("/accounts/login/?next=/practice/")
    page.get_by_label("Email").fill(email)
    page.get_by_label("Password").fill(PASSWORD)
    page.keyboard.press("Enter")
    if email.startswith("ada@"):
        page.get_by_label("Code").fill(code_now())
        page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Kelp Therapy")).to_be_visible()


def named(address):
    return "practice-" + (address.strip("/").split("/")[-1] or "overview")


def test_the_checker_finds_nothing_on_any_page(here, desk, axe):
    sign_in(desk)
    for address in every(here):
        desk.goto(address)
        axe(desk)


def test_the_checker_finds_nothing_where_something_is_amiss(here, desk, axe):
    sign_in(desk)
    desk.goto("/practice/hours/")
    desk.get_by_role("group", name="Monday").get_by_label("Closes").fill("08:00")
    desk.get_by_role("button", name="Keep the hours").click()
    expect(desk.get_by_role("region", name="Something here needs another look")).to_be_focused()
    axe(desk)
    desk.goto("/practice/cover/")
    desk.get_by_label("Your full name, as your signature").fill("Somebody Else")
    desk.get_by_role("button", name="Sign", exact=True).click()
    expect(desk.get_by_role("region", name="Something here needs another look")).to_be_focused()
    axe(desk)
    desk.goto(end_of(here))
    axe(desk)


def test_the_checker_finds_nothing_where_tamsin_reads_who_is_told(here, desk, axe):
    sign_in(desk, "tamsin@kelp.example")
    axe(desk)


def test_every_page_fits_a_narrow_screen(here, open_screen, picture):
    narrow = open_screen(**NARROW)
    sign_in(narrow)
    for address in every(here):
        narrow.goto(address)
        assert narrow.evaluate("document.documentElement.scrollWidth") <= 320, address
        picture(narrow, named(address))


@pytest.mark.parametrize("screen", [{"viewport": {"width": 1440, "height": 900}}, TABLET, PHONE])
def test_pictures_of_every_page(here, open_screen, picture, screen):
    page = open_screen(**screen)
    sign_in(page)
    for address in every(here):
        page.goto(address)
        picture(page, named(address))
        page.emulate_media(color_scheme="dark")
        picture(page, named(address) + "-dark")
        page.emulate_media(color_scheme="light")


def test_the_order_is_changed_by_keyboard_and_one_stays_at_the_same_person(here, desk):
    sign_in(desk)
    desk.goto("/practice/on-call/")
    desk.get_by_role("button", name=re.compile("^Up.*Noa")).focus()
    desk.keyboard.press("Enter")
    first = desk.get_by_role("listitem").filter(has_text="Noa Valentin-Abernathy")
    expect(first).to_contain_text("1")
    assert "#on-call-" in desk.url


def test_from_off_to_a_named_cover_in_the_words_that_clients_read(here, desk):
    sign_in(desk)
    desk.get_by_role("link", name="Name a cover, or sign").click()
    expect(desk.get_by_role("heading", name="Questions about risk are off")).to_be_visible()
    desk.get_by_label("Sol Brandt").check()
    desk.get_by_role("button", name="Name this cover").click()
    expect(desk.get_by_role("heading", name="Sol Brandt is the cover")).to_be_visible()
    expect(desk.get_by_text("At other times Sol Brandt looks.")).to_be_visible()


def test_the_table_comes_as_a_file(here, desk):
    sign_in(desk)
    desk.goto("/practice/audit/")
    with desk.expect_download() as coming:
        desk.get_by_role("link", name="Export as a table (CSV)").click()
    assert coming.value.suggested_filename == "audit.csv"
    assert coming.value.path().read_text().startswith("at,who,role,saw_or_did,what,client_code")


def test_at_a_tablets_width_every_part_of_the_practice_can_be_seen(open_screen, picture):
    page = open_screen(**TABLET)
    sign_in(page)
    for name in ("Overview", "Who saw what"):
        box = page.get_by_role("navigation", name="Parts").get_by_role("link", name=name)
        where = box.bounding_box()
        assert where["x"] >= 0
        assert where["x"] + where["width"] <= 768
    page.goto("/practice/on-call/")
    picture(page, "practice-on-call-768")


def test_a_days_error_has_room_and_its_name_stays_above_it(desk, picture):
    sign_in(desk)
    desk.goto("/practice/hours/")
    day = desk.get_by_role("group", name="Saturday")
    day.get_by_label("Opens").fill("10:00")
    desk.get_by_role("button", name="Keep the hours").click()
    wrong = day.locator(".field-error").bounding_box()
    assert wrong["width"] >= 220
    assert day.locator("legend").bounding_box()["y"] < wrong["y"]
    picture(desk, "practice-hours-amiss")
