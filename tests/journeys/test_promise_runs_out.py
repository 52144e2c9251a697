"""Tamsin says that she has it, and is called away: the next is told, and everybody reads so.

Everything is real: three browsers, the pages, the database, a worker of its own, a mail server.
"""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect
from tests.cast import make_clem, make_client, make_person, make_practice, make_tamsin
from tests.harness.screens import PHONE
from tests.journeys.moves import sign_in

from holdfast.alerts.models import Alert

pytestmark = pytest.mark.django_db(transaction=True)
TO_TAMSIN, TO_NOA = "tamsin@kelp.example", "noa@kelp.example"


@pytest.fixture
def clem(live_server, start_worker):
    """A client of Tamsin's; Noa is on call after her, and a worker is at work."""
    practice = make_practice()
    tamsin = make_tamsin(practice)
    make_person(practice, "therapist", "Noa Vale", TO_NOA, 2)
    client = make_client(practice, tamsin)
    make_clem(practice, client)
    start_worker()
    return client


@pytest.fixture
def hers(open_screen):
    return open_screen(**PHONE)


def test_a_promise_runs_out_and_the_next_is_told(desk, phone, hers, clem, mail):
    clem_asks_for_support(hers)
    tamsin_has_it(desk, mail)
    clem_reads(hers, "Tamsin Reed has it since")
    her_minutes_pass()
    noa_is_told_at_once(mail)
    clem_reads(hers, "Nobody has answered yet.")
    tamsin_reads_that_she_has_it_no_more(desk)
    noa_has_it(phone)
    clem_reads(hers, "Noa Vale has it since")
    tamsin_reads_who_has_it(desk)


def clem_asks_for_support(hers):
    sign_in(hers, "clem@mail.example")
    hers.goto("/me/support/")
    hers.get_by_role("button", name="Tell my practice").first.click()
    expect(hers.get_by_text("Nobody has answered yet.")).to_be_visible()


def tamsin_has_it(desk, mail):
    mail.wait_for(1, to=TO_TAMSIN)
    sign_in(desk, TO_TAMSIN)
    desk.goto("/alerts/")
    desk.get_by_role("button", name="I have it").click()
    expect(desk.get_by_role("heading", name="You have it until")).to_be_visible()
    assert mail.sent_to(TO_NOA) == []


def clem_reads(hers, words):
    hers.goto("/me/told/")
    expect(hers.get_by_text(words).first).to_be_visible()


def her_minutes_pass():
    over = timezone.now() - timedelta(seconds=1)
    had = Alert.objects.filter(state="had", had_until=Alert.objects.get().escalates_at)
    assert had.update(had_until=over, escalates_at=over) == 1


def noa_is_told_at_once(mail):
    (message,) = mail.wait_for(1, to=TO_NOA)
    assert "/alerts/" in message.text
    assert "Clementine" not in message.text


def tamsin_reads_that_she_has_it_no_more(desk):
    desk.reload()
    expect(desk.get_by_role("heading", name="Nobody has it.")).to_be_visible()
    expect(desk.get_by_text("Tamsin Reed").first).to_be_visible()


def noa_has_it(phone):
    """She was told, so that the message leads her to a call sheet of somebody she does not know."""
    sign_in(phone, TO_NOA)
    phone.goto("/alerts/")
    expect(phone.get_by_role("heading", name="Clementine Hale")).to_be_visible()
    phone.get_by_role("button", name="I have it").click()
    expect(phone.get_by_role("heading", name="You have it until")).to_be_visible()


def tamsin_reads_who_has_it(desk):
    desk.reload()
    expect(desk.get_by_role("heading", name="Noa Vale has it until")).to_be_visible()
