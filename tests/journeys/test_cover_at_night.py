"""A bad night, and Tamsin is away: a colleague who has never met Clem acts from a phone.

Everything is real: three browsers, the pages, the database, a worker of its own, a mail server.
"""

import pytest
from playwright.sync_api import expect
from tests.cast import (
    LONG_AGO,
    make_ada,
    make_clem,
    make_client,
    make_person,
    make_practice,
    make_tamsin,
)
from tests.harness.screens import PHONE
from tests.journeys.moves import sign_in

from holdfast.circle.break_glass import openings
from holdfast.people.cover import sign_absence_of_cover
from holdfast.record import Author, NewEntry, append

pytestmark = pytest.mark.django_db(transaction=True)
NUMBER = "+1 213 555 0174"
GONE, CALL_BUTTON_INSIDE = 404, 560


@pytest.fixture
def tamsin(live_server, start_worker):
    practice = make_practice()
    sign_absence_of_cover(practice, by=make_ada(practice).reader, at=LONG_AGO)
    start_worker()
    return make_tamsin(practice)


@pytest.fixture
def clem(tamsin):
    practice = tamsin.membership.practice
    client = make_client(practice, tamsin)
    how = {"phone": NUMBER, "safe_way": "call, then text", "voicemail_ok": False}
    known = NewEntry(kind="person", body={"contact": how, "language": "English"}, at=LONG_AGO)
    append(client, [known], by=Author.of(tamsin.reader), at=LONG_AGO)
    make_clem(practice, client)
    return client


@pytest.fixture
def sol(tamsin):
    practice = tamsin.membership.practice
    return make_person(practice, "therapist", "Sol Marin", "sol@kelp.example", None)


@pytest.fixture
def look(axe, picture):
    """Nothing that the accessibility checker finds, and a picture to look at."""

    def looked(page, name):
        axe(page)
        picture(page, name)

    return looked


@pytest.fixture
def hers(open_screen):
    return open_screen(**PHONE)


@pytest.mark.usefixtures("sol")
def test_a_colleague_on_cover_reaches_somebody_they_do_not_know(desk, phone, hers, clem, look):
    tamsin_names_a_cover_in_two_presses(desk, look)
    sol_accepts(phone, look)
    clem_reads_who_looks_and_asks_for_support(hers, look)
    sol_calls_within_two_presses_of_the_mail(phone, look)
    the_rest_of_the_chart_stays_closed(phone, clem)
    tamsin_sees_who_looked(desk, clem)
    assert [one.who for one in openings(clem)] == ["Sol Marin"]


def tamsin_names_a_cover_in_two_presses(desk, look):
    sign_in(desk, "tamsin@kelp.example")
    desk.goto("/")
    desk.get_by_role("link", name="Name cover for an absence").click()
    look(desk, "away")
    desk.get_by_role("button", name="Ask Sol Marin").click()
    expect(desk.get_by_text("Sol Marin has not accepted yet.")).to_be_visible()
    look(desk, "away-asked")


def sol_accepts(phone, look):
    sign_in(phone, "sol@kelp.example")
    phone.goto("/")
    expect(phone.get_by_text("Tamsin Reed asks you to cover")).to_be_visible()
    look(phone, "cover-asked")
    phone.get_by_role("button", name="I cover").click()
    expect(phone.get_by_text("You cover for Tamsin Reed")).to_be_visible()


def clem_reads_who_looks_and_asks_for_support(hers, look):
    sign_in(hers, "clem@mail.example")
    hers.goto("/me/support/")
    expect(hers.get_by_text("Sol Marin looks when you ask for support")).to_be_visible()
    look(hers, "support-while-away")
    hers.get_by_role("button", name="Tell my practice").first.click()
    expect(hers.get_by_role("heading", name="Help is here")).to_be_visible()
    expect(hers.get_by_text("Sol Marin").first).to_be_visible()


def sol_calls_within_two_presses_of_the_mail(phone, look):
    """The mail leads to the first page: one press opens the alert, the second rings."""
    phone.goto("/")
    phone.locator("a[href^='/alerts/']").first.click()
    call = phone.get_by_role("link", name=f"Call {NUMBER}")
    expect(call).to_have_attribute("href", "tel:+12135550174")
    expect(phone.get_by_role("heading", name="Clementine Hale")).to_be_visible()
    box = call.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] < CALL_BUTTON_INSIDE
    expect(phone.get_by_text("Asked for support").first).to_be_visible()
    look(phone, "call-sheet")


def the_rest_of_the_chart_stays_closed(phone, clem):
    for page in ("", "record/", "circle/"):
        assert phone.request.get(f"/clients/{clem.id}/{page}").status == GONE


def tamsin_sees_who_looked(desk, clem):
    desk.goto("/clients/")
    expect(desk.get_by_text("by Sol Marin")).to_be_visible()
    desk.goto(f"/clients/{clem.id}/circle/#openings")
    expect(desk.get_by_text("The call sheet alone, to act on an alert.")).to_be_visible()
