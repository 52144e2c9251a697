"""Three signals of one bad hour are one thread, and one contact closes what it answers.

Two browsers, the pages and the database are real. The words that Tamsin has to write are counted.
"""

import re

import pytest
from playwright.sync_api import expect
from tests.cast import LONG_AGO, make_ada, make_clem, make_client, make_practice, make_tamsin
from tests.journeys.moves import answer, read_who_looks, sign_in

from holdfast.alerts.models import Alert
from holdfast.people.cover import sign_absence_of_cover
from holdfast.record import entries_of

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def tamsin(live_server):
    """In a practice that has said who looks at night."""
    practice = make_practice()
    sign_absence_of_cover(practice, by=make_ada(practice).reader, at=LONG_AGO)
    return make_tamsin(practice)


def test_three_open_signals_are_closed_by_one_contact(desk, phone, tamsin):
    practice = tamsin.membership.practice
    client = make_client(practice, tamsin)
    make_clem(practice, client)
    sign_in(phone, "clem@mail.example")
    clem_asks_for_support(phone)
    clem_answers_a_form(phone)
    clem_checks_in_at_the_worst_end(phone)
    assert Alert.objects.filter(client=client).count() == 3
    sign_in(desk, "tamsin@kelp.example")
    tamsin_opens_one_thread(desk)
    tamsin_writes_one_contact(desk)
    assert set(Alert.objects.values_list("state", flat=True)) == {"closed"}
    (spoken,) = spoken_with(client, tamsin)
    assert len({spoken.body.about, *spoken.body.also_about}) == 3
    clem_reads_that_it_was_answered(phone)


def clem_asks_for_support(phone):
    phone.goto("/me/support/")
    phone.get_by_role("button", name="Tell my practice").first.click()
    expect(phone.get_by_text("Who has been told")).to_be_visible()


def clem_answers_a_form(phone):
    phone.goto("/me/answer/phq-9/")
    for _ in range(8):
        answer(phone, "Several days")
    read_who_looks(phone)
    answer(phone, "Nearly every day")
    expect(phone.get_by_role("heading", name="Help is here")).to_be_visible()


def clem_checks_in_at_the_worst_end(phone):
    phone.goto("/me/check-in/")
    while phone.locator(".press").count() or phone.locator("textarea").count():
        before = phone.url
        if phone.locator("textarea").count():
            phone.get_by_role("button", name="Next").click()
        else:
            worst = {"mood": "first", "distress": "last"}
            asked = phone.locator("[name=question]").first.get_attribute("value")
            presses = phone.locator(".press:not(.press-decline)")
            getattr(presses, worst.get(asked, "last")).click()
        expect(phone).not_to_have_url(before)
        phone.wait_for_load_state("domcontentloaded")


def tamsin_opens_one_thread(desk):
    desk.goto("/alerts/")
    expect(desk.get_by_text("3 signals, one thread")).to_be_visible()
    expect(desk.get_by_role("checkbox", name=re.compile("since"))).to_have_count(3)
    for box in desk.get_by_role("checkbox", name=re.compile("since")).all():
        expect(box).to_be_checked()


def tamsin_writes_one_contact(desk):
    desk.get_by_label("What happened, in a sentence").fill("We spoke.")
    desk.get_by_role("radio", name="Phone").check()
    desk.get_by_label("Assessment", exact=True).fill("No plan, no means.")
    desk.get_by_label("Plan", exact=True).fill("A call tomorrow at ten.")
    desk.get_by_role("button", name="Keep, and go on").click()
    expect(desk.get_by_text("3 alerts are closed.")).to_be_visible()


def spoken_with(client, tamsin):
    contacts = [one for one in entries_of(client, tamsin.reader) if one.kind == "contact"]
    return [one for one in contacts if one.body.outcome == "We spoke."]


def clem_reads_that_it_was_answered(phone):
    phone.goto("/me/told/")
    expect(phone.get_by_text("Nobody has answered yet.")).to_have_count(0)
