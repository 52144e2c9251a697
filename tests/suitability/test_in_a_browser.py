"""The pages of suitability in a real browser: narrow and wide, by day and by night."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect
from tests.cast import cast, signed_in
from tests.client.seen_in_browser import as_person
from tests.record.said import client_says, entry, petra_says, phq9, therapist_says
from tests.suitability.telling import ABOUT, CHECK, fields_of, to_the_end, told

pytestmark = pytest.mark.django_db(transaction=True)
every_width = pytest.mark.parametrize("width", [320, 768, 1440])
SCREENS = ["person-1", "vessels", "pressure-1", "taken-1", "everyday-1", "treatment-1"]
DETAILS = {
    "gate.vessels": "some",
    "stroke": "yes",
    "hypertension": "yes",
    "hypertension.controlled": "unknown",
    "medicines": "yes",
    "medicines.list.name.0": "Xanax",
    "medicines.list.text.0": "1 mg at night",
    "medicines.list.name.1": "Blue drops",
    "alcohol": "regular",
    "alcohol.last_used.year": "2026",
    "gate.feelings": "unknown",
    "gate.drugs": "declined",
} | dict.fromkeys(("myocardial_infarction", "cardiac_arrest", "tia", "aneurysm"), "no")
DETAILS |= dict.fromkeys(
    ("cardiovascular_event", "intracerebral_haemorrhage", "arteriovenous_malformation"), "no"
)


@pytest.fixture
def here(live_server):
    return cast()


@pytest.fixture
def at(open_screen, live_server):
    """``at(person, "/me/", 320)`` is that page at that width, before that person."""

    def opened(person, address, width, scheme="light"):
        screen = {"viewport": {"width": width, "height": 900}, "color_scheme": scheme}
        page = as_person(open_screen(**screen), person, live_server)
        response = page.goto(address)
        assert response.ok, response.status
        return page

    return opened


def is_within(page):
    wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    return wide <= 0


def seen(page, picture, axe, name):
    assert is_within(page), f"{name} is wider than its window"
    picture(page, name)
    axe(page)
    page.emulate_media(color_scheme="dark")
    picture(page, f"{name}-dark")


@every_width
def test_a_screen_of_the_client_can_be_read_anywhere(here, at, picture, axe, width):
    for screen in SCREENS:
        page = at(here.clem, f"{ABOUT}?screen={screen}", width)
        seen(page, picture, axe, f"about-you-{screen}")


@every_width
def test_details_medicines_and_the_page_to_check_can_be_read_anywhere(
    here, at, picture, axe, width
):
    to_the_end(signed_in(here.clem), **DETAILS)
    for screen in ("vessels-2-more", "pressure-1-more", "taken-1-more", "everyday-1-more"):
        page = at(here.clem, f"{ABOUT}?screen={screen}", width)
        seen(page, picture, axe, f"about-you-{screen}")
    seen(at(here.clem, CHECK, width), picture, axe, "about-you-check")


def test_a_mended_screen_and_the_thanks_can_be_read_on_a_phone(here, at, picture, axe):
    page = at(here.clem, ABOUT, 320)
    page.get_by_label("Month").fill("2")
    page.get_by_role("button", name="Next").click()
    expect(page.get_by_role("heading", name="Something here needs another look")).to_be_visible()
    expect(page.get_by_label("Month")).to_have_value("2")
    seen(page, picture, axe, "about-you-mended")
    seen(at(here.clem, "/me/about-you/thanks/", 320), picture, axe, "about-you-thanks")
    seen(at(here.clem, "/me/", 320), picture, axe, "about-you-home")


def test_back_after_a_screen_that_was_refused_shows_a_page_and_nothing_chosen(here, at):
    page = at(here.clem, f"{ABOUT}?screen=vessels", 320)
    page.get_by_role("button", name="Next").click()
    expect(page.get_by_role("heading", name="Something here needs another look")).to_be_visible()
    page.get_by_label("None of these").check()
    page.get_by_role("button", name="Next").click()
    expect(page).not_to_have_url(re.compile("screen=vessels"))
    page.go_back()
    expect(page.get_by_label("None of these")).to_be_checked()
    page.go_back()
    expect(page.get_by_role("button", name="Next")).to_be_visible()
    page.go_forward()
    page.go_forward()
    expect(page.locator(":checked")).to_have_count(0)


def test_a_screen_is_answered_by_keyboard_alone(here, at):
    page = at(here.clem, f"{ABOUT}?screen=vessels", 320)
    page.get_by_label("None of these").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).not_to_have_text(
        "Heart and blood vessels: have you ever had any of these?"
    )


@pytest.fixture
def a_chart(here):
    told(here, **DETAILS)
    now = timezone.now()
    contrary = entry("condition", code="aneurysm", status="present", at=now)
    therapist_says(here, contrary, at=now)
    plan = entry(
        "plan", route="intranasal", product="esketamine", setting="clinic", escort=False, at=now
    )
    therapist_says(here, plan, at=now)
    release = entry(
        "release", to=str(here.petra.account.id), covers=["flags", "plan"], signed=True, at=now
    )
    client_says(here, release, at=now)
    return here


@every_width
def test_the_therapists_page_can_be_read_anywhere(a_chart, at, picture, axe, width):
    page = at(a_chart.tamsin, f"/clients/{a_chart.client.id}/suitability/", width)
    seen(page, picture, axe, "suitability")
    for summary in page.locator("details.rows > summary").all():
        summary.click()
    seen(page, picture, axe, "suitability-open")
    for section in ("body", "medicines", "plan"):
        page.locator(f"#section-{section}").scroll_into_view_if_needed()
        page.locator(f"#section-{section} > summary").evaluate("one => one.scrollIntoView()")
        picture(page, f"suitability-{section}", whole=False)


@every_width
def test_a_page_to_mend_opens_where_it_is_to_be_mended(a_chart, at, picture, axe, width):
    page = at(a_chart.tamsin, f"/clients/{a_chart.client.id}/suitability/", width)
    page.locator("#section-about > summary").click()
    page.get_by_label("Weight").fill("heavy")
    page.locator("#section-about").get_by_role("button", name="Save").click()
    expect(page.get_by_label("Weight")).to_have_value("heavy")
    expect(page.locator("#section-about")).to_have_attribute("open", "")
    seen(page, picture, axe, "suitability-mended")


def test_a_detail_shows_once_there_is_something_it_could_be_a_detail_of(here, at):
    page = at(here.tamsin, f"/clients/{here.client.id}/suitability/", 1440)
    page.locator("#section-body > summary").click()
    detail = page.get_by_label("Child-Pugh class")
    expect(detail).to_be_hidden()
    page.get_by_label("Impaired liver function").select_option("yes")
    expect(detail).to_be_visible()


@every_width
def test_the_prescribers_answer_can_be_read_anywhere(a_chart, at, picture, axe, width):
    for who in ("petra", "tamsin"):
        page = at(getattr(a_chart, who), f"/clients/{a_chart.client.id}/clearance/", width)
        seen(page, picture, axe, f"clearance-{who}")
        page.locator("form button.button").last.click()
        seen(page, picture, axe, f"clearance-{who}-mended")


def test_what_the_browser_sends_unchanged_changes_nothing(a_chart, at):
    address = f"/clients/{a_chart.client.id}/suitability/"
    page = at(a_chart.tamsin, address, 1440)
    page.locator("#section-about > summary").click()
    page.locator("#section-about").get_by_role("button", name="Save").click()
    expect(page.get_by_text("Nothing was different, so nothing was saved.")).to_be_visible()
    assert fields_of(signed_in(a_chart.tamsin).get(address))["route"] == "intranasal"


@pytest.fixture
def a_course(here):
    """An ordinary case on its way: a dose, what came since, medicines, and two who disagree."""
    now = timezone.now()
    dosed, since = now - timedelta(days=6), now - timedelta(days=4)
    covers = ["flags", "plan", "medicines", "readings", "reactions", "scores", "doses", "person"]
    release = entry("release", to="prescriber", covers=covers, signed=True, at=dosed)
    medicines = [
        entry("medication", ingredient=name, status="taking", text=text, at=dosed)
        for name, text in (("sertraline", "100 mg"), ("lorazepam", "1 mg at night"))
    ]
    no = entry("condition", code="sleep_apnoea", status="absent", at=dosed)
    born = entry("person", born="1984-03-03", sex="male", at=dosed)
    plan = entry(
        "plan",
        route="im",
        product="racemic_ketamine",
        setting="clinic",
        next_on=(now + timedelta(days=8)).date().isoformat(),
        escort=True,
        at=dosed,
    )
    client_says(here, release, *medicines, no, born, plan, at=dosed)
    petra_says(here, entry("dose", route="im", dose_mg=42, number=2, at=dosed), at=dosed)
    heard = "His wife hears him stop breathing at night."
    yes = entry("condition", code="sleep_apnoea", status="present", note=heard, at=since)
    therapist_says(here, yes, at=since)
    for systolic, diastolic in ((146, 92), (144, 90)):
        both = {"systolic_mmhg": systolic, "diastolic_mmhg": diastolic}
        reading = entry("reading", name="blood_pressure", context="home", at=since, **both)
        client_says(here, reading, at=since)
    client_says(here, phq9(1, at=since), at=since)
    return here


@every_width
def test_the_list_for_the_prescriber_can_be_read_anywhere(a_course, at, picture, axe, width):
    page = at(a_course.tamsin, f"/clients/{a_course.client.id}/suitability/prescriber/", width)
    seen(page, picture, axe, "prescribers-list")
    page.emulate_media(media="print", color_scheme="light")
    picture(page, "prescribers-list-printed")
    expect(page.get_by_role("button", name="I gave it to the prescriber")).to_be_hidden()


def test_of_an_ordinary_case_the_list_for_the_prescriber_is_one_sheet_of_paper(a_course, at):
    page = at(a_course.tamsin, f"/clients/{a_course.client.id}/suitability/prescriber/", 1440)
    margins = dict.fromkeys(("top", "right", "bottom", "left"), "12.7mm")
    paper = page.pdf(format="A4", margin=margins)
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) == 1


def test_a_question_that_was_put_is_kept_with_one_press(a_chart, at):
    page = at(a_chart.tamsin, f"/clients/{a_chart.client.id}/suitability/", 320)
    page.locator(".ask-next").get_by_role("button", name="I asked the client").click()
    expect(page.get_by_text("Kept. It is asked again if nothing has come by then.")).to_be_visible()
    expect(page.get_by_role("heading", name="Being asked")).to_be_visible()


def test_next_without_a_network_says_so_and_the_words_stay_in_their_field(here, at):
    page = at(here.clem, f"{ABOUT}?screen=taken-1", 320)
    page.context.set_offline(True)
    page.get_by_role("button", name="Next").click()
    unsent = page.get_by_text("There is no connection right now, so this was not sent.")
    expect(unsent.filter(visible=True)).to_be_in_viewport()
