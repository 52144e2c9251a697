"""Away for too long; and what one was writing then."""

import pytest
import time_machine
from django.test import override_settings
from tests.cast import cast, signed_in

from holdfast.people.models import KeptForm

pytestmark = pytest.mark.django_db
NINE = "2026-11-24T09:00:00Z"


@pytest.fixture(autouse=True)
def pages():
    with override_settings(ROOT_URLCONF="tests.people.pages"):
        yield


def at(clock):
    return time_machine.travel(f"2026-11-24T{clock}Z", tick=False)


def came_at_nine(person):
    with at("09:00:00"):
        browser = signed_in(person)
        assert browser.get("/morning/").status_code == 200
    return browser


@pytest.mark.parametrize(("clock", "status"), [("09:20:00", 200), ("09:20:01", 302)])
def test_a_professional_away_for_more_than_twenty_minutes_is_signed_out(clock, status):
    browser = came_at_nine(cast().tamsin)
    with at(clock):
        assert browser.get("/morning/").status_code == status


def test_a_client_may_be_away_longer():
    browser = came_at_nine(cast().clem)
    with at("20:59:00"):
        assert browser.get("/morning/").status_code == 200


def test_whoever_does_something_stays():
    browser = came_at_nine(cast().tamsin)
    for clock in ("09:15:00", "09:30:00", "09:45:00"):
        with at(clock):
            assert browser.get("/morning/").status_code == 200


def test_a_page_that_refreshes_itself_keeps_nobody_signed_in():
    browser = came_at_nine(cast().tamsin)
    for clock in ("09:10:00", "09:19:00"):
        with at(clock):
            assert browser.get("/watching/").status_code == 200
    with at("09:21:00"):
        assert browser.get("/watching/").status_code == 302


def test_signed_out_by_time_is_said_on_the_next_page():
    browser = came_at_nine(cast().tamsin)
    with at("10:00:00"):
        assert b"You were away" in browser.get("/morning/", follow=True).content


def written_too_late(browser):
    """Sends a text after the sign-in ended; gives the address where it waits."""
    with at("10:00:00"):
        answer = browser.post("/write/", {"text": "what she said", "many": ["a", "b"]})
    return answer.headers["Location"].removeprefix("/accounts/login/?next=").replace("%2F", "/")


def test_what_is_sent_too_late_waits_behind_the_sign_in():
    here = cast()
    waits_at = written_too_late(came_at_nine(here.tamsin))
    with at("10:01:00"):
        page = signed_in(here.tamsin).get(waits_at).content.decode()
    assert 'action="/write/"' in page
    assert 'value="what she said"' in page
    assert page.count('name="many"') == 2


def test_what_waits_is_sealed():
    written_too_late(came_at_nine(cast().tamsin))
    assert b"she said" not in bytes(KeptForm.objects.get().sealed_fields)


def test_nobody_else_opens_it():
    here = cast()
    waits_at = written_too_late(came_at_nine(here.tamsin))
    with at("10:01:00"):
        assert signed_in(here.otto).get(waits_at).status_code == 404
        assert signed_in(here.ada).get(waits_at).status_code == 404


def test_it_can_be_thrown_away():
    here = cast()
    waits_at = written_too_late(came_at_nine(here.tamsin))
    with at("10:01:00"):
        signed_in(here.tamsin).post(waits_at)
    assert not KeptForm.objects.exists()


def test_it_waits_for_a_day():
    here = cast()
    waits_at = written_too_late(came_at_nine(here.tamsin))
    with time_machine.travel("2026-11-25T10:00:00Z", tick=False):
        assert signed_in(here.tamsin).get(waits_at).status_code == 404


def test_passwords_are_never_kept():
    browser = came_at_nine(cast().tamsin)
    with at("10:00:00"):
        browser.post("/account/password/", {"oldpassword": "secret"})
    assert not KeptForm.objects.exists()


def test_nothing_was_done_with_it_meanwhile():
    browser = came_at_nine(cast().tamsin)
    with at("10:00:00"):
        assert b"received" not in browser.post("/write/", {"text": "x"}).content
