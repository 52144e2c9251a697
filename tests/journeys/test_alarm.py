"""One bad evening: an answer on a phone becomes a therapist who knows, and who has acted.

Everything is real: two browsers, the pages, the database, a worker in a process of its own, and
a mail server at the other end. The accessibility checker looks at every page on the way.
"""

import pytest
from playwright.sync_api import expect
from tests.cast import LONG_AGO, make_ada, make_client, make_practice, make_tamsin
from tests.journeys.moves import answer, join_by_link, look_again, read_who_looks, sign_in

from holdfast.people.cover import sign_absence_of_cover
from holdfast.record import entries_of

pytestmark = pytest.mark.django_db(transaction=True)

SOME = "Several days"
NEVER_IN_A_MESSAGE = ("Clementine", "Hale", "ketamine", "suicid", "risk", "PHQ", "dead", "client")


@pytest.fixture
def tamsin(live_server, start_worker):
    """A therapist, in a practice that has said who looks at night; a worker is at work."""
    practice = make_practice()
    sign_absence_of_cover(practice, by=make_ada(practice).reader, at=LONG_AGO)
    start_worker()
    return make_tamsin(practice)


def test_an_answer_on_a_phone_reaches_the_therapist_who_has_it_and_closes_it(
    desk, phone, tamsin, mail, axe
):
    client = make_client(tamsin.membership.practice, tamsin)
    desk.clock.install()
    sign_in(desk, "tamsin@kelp.example")
    join_by_link(phone, link_for(desk, client, axe), "clem@mail.example")
    the_board_is_calm(desk, axe)
    clem_answers(phone, axe)
    the_board_shows_it_by_itself(desk, axe)
    a_message_that_says_nothing_arrives(mail)
    tamsin_has_it(desk, axe)
    clem_reads_who_has_it(phone)
    tamsin_closes_it(desk, axe)
    what_was_done_stands_in_the_chart(client, tamsin)


def link_for(desk, client, axe):
    desk.goto(f"/clients/{client.id}/invitation/")
    axe(desk)
    desk.get_by_role("button", name="Make the link").click()
    axe(desk)
    return desk.locator("figure code").inner_text()


def the_board_is_calm(desk, axe):
    desk.goto("/")
    expect(desk.get_by_role("link", name="Open the alert")).to_have_count(0)
    axe(desk)


def clem_answers(phone, axe):
    axe(phone)
    phone.goto("/me/answer/phq-9/")
    axe(phone)
    for _ in range(8):
        answer(phone, SOME)
    expect(phone.get_by_text("Who looks, and when")).to_be_visible()
    axe(phone)
    read_who_looks(phone)
    answer(phone, SOME)
    expect(phone.get_by_role("heading", name="Help is here")).to_be_visible()
    expect(phone.get_by_role("link", name="988").first).to_be_visible()
    expect(phone.get_by_text("not watched all the time").first).to_be_visible()
    expect(phone.get_by_text("Tamsin Reed").first).to_be_visible()
    axe(phone)


def the_board_shows_it_by_itself(desk, axe):
    look_again(desk)
    expect(desk.get_by_role("link", name="Open the alert")).to_be_visible()
    axe(desk)


def a_message_that_says_nothing_arrives(mail):
    (message,) = mail.wait_for(1, to="tamsin@kelp.example")
    whole = message.message.as_string().lower()
    assert [word for word in NEVER_IN_A_MESSAGE if word.lower() in whole] == []


def tamsin_has_it(desk, axe):
    desk.get_by_role("link", name="Open the alert").click()
    axe(desk)
    desk.get_by_role("button", name="I have it").click()
    expect(desk.get_by_role("heading", name="You have it until")).to_be_visible()
    axe(desk)


def clem_reads_who_has_it(phone):
    phone.reload()
    expect(phone.get_by_text("Tamsin Reed has it since")).to_be_visible()
    expect(phone.get_by_text("and will be in touch by")).to_be_visible()


def tamsin_closes_it(desk, axe):
    desk.get_by_label("What happened, in a sentence").fill("Called at once.")
    desk.get_by_role("radio", name="Phone").check()
    desk.get_by_label("Assessment", exact=True).fill("No plan, no means; her sister is there.")
    expect(desk.get_by_text("your plan", exact=True)).to_be_visible()
    desk.get_by_label("Plan", exact=True).fill("A call tomorrow at ten.")
    expect(desk.get_by_text("Nothing is missing")).to_be_visible()
    axe(desk)
    desk.get_by_role("button", name="Keep, and go on").click()
    expect(desk.get_by_text("What was done is in the record.")).to_be_visible()
    expect(desk.get_by_role("link", name="Open the alert")).to_have_count(0)
    axe(desk)


def what_was_done_stands_in_the_chart(client, tamsin):
    contacts = [one for one in entries_of(client, tamsin.reader) if one.kind == "contact"]
    assert contacts[-1].body.outcome == "Called at once."
