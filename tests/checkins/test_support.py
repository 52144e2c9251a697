"""Help is two taps away, and says plainly who has been told."""

from zoneinfo import ZoneInfo

import pytest
from django.test import Client as Browser
from django.utils import timezone
from tests.cast import cast, signed_in
from tests.checkins.answering import clem_of, covered, fill_in, stored
from tests.harness.flat import flat
from tests.record.said import client_says, phq9, therapist_says

from holdfast import alerts
from holdfast.alerts.models import Alert
from holdfast.record import alarm

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    return cast()


def press(browser):
    token = browser.get("/me/support/").context["token"]
    return browser.post("/me/support/", {"token": token}), token


def test_one_press_signals_rings_and_shows_help(here):
    response, _token = press(clem_of(here))
    assert response.url == "/me/help/"
    assert len(stored(here, "signal")) == 1
    assert Alert.objects.get(client=here.client).urgency == "now"


def test_the_same_press_twice_is_one_signal(here):
    clem = clem_of(here)
    _response, token = press(clem)
    assert clem.post("/me/support/", {"token": token}).url == "/me/help/"
    assert len(stored(here, "signal")) == 1


def test_a_call_for_help_is_heard_without_a_token(here):
    assert clem_of(here).post("/me/support/", {"token": "rubbish"}).url == "/me/help/"
    assert len(stored(here, "signal")) == 1


def test_opening_the_page_signals_nothing(here):
    clem_of(here).get("/me/support/")
    assert stored(here, "signal") == []


def test_the_button_at_the_foot_sends_as_well(here):
    page = flat(clem_of(here).get("/me/support/").content)
    assert "One press sends your practice a message" in page
    assert 'form="support-form">Tell my practice</button>' in page
    assert ">I need support</a>" not in page


def test_after_a_send_it_says_when_and_offers_it_again(here):
    clem = clem_of(here)
    press(clem)
    at = timezone.now().astimezone(ZoneInfo(here.client.time_zone))
    page = flat(clem.get("/me/support/").content)
    assert f"Sent at {at:%H}:" in page
    assert 'form="support-form">Send again</button>' in page
    press(clem)
    assert len(stored(here, "signal")) == 2


def test_every_number_is_a_button(here):
    page = flat(clem_of(here).get("/me/help/").content)
    assert 'class="button button-quiet" href="tel:911">Call 911<' in page
    assert "Text HOME to 741741" in page


def test_help_names_who_was_told_and_promises_no_more(here):
    clem = clem_of(here)
    press(clem)
    page = clem.get("/me/help/").content.decode()
    assert "We are telling Tamsin Reed now." in page
    assert "not watched all the time" in page
    assert "tel:988" in page
    assert "tel:911" in page


def test_help_says_who_has_looked_and_that_nobody_has_it(here):
    clem = clem_of(here)
    press(clem)
    alarm.look(alerts.open_of(here.client), here.tamsin.reader, timezone.now())
    page = clem.get("/me/help/").content.decode()
    assert "Tamsin Reed looked at it at " in page
    assert "Nobody has answered yet." in page


def test_help_without_anything_told_says_so_and_shows_the_line(here):
    page = clem_of(here).get("/me/help/").content.decode()
    assert "Your practice has no open message from you right now" in page
    assert "tel:988" in page


@pytest.mark.parametrize("country", ["", "ZZ"])
def test_where_no_line_is_known_there_is_a_directory(here, country):
    here.client.country = country
    here.client.save()
    page = clem_of(here).get("/me/help/").content.decode()
    assert "https://findahelpline.com" in page
    assert "call the emergency number where you are" in page
    assert "tel:911" not in page


def test_a_line_for_some_people_is_not_offered_as_everyones(here):
    here.client.country = "CO"
    here.client.save()
    page = clem_of(here).get("/me/help/").content.decode()
    assert "https://findahelpline.com" in page
    assert "(Bogotá)" in page


def test_who_travels_is_shown_the_numbers_of_the_country_they_are_in_alone(here):
    page = clem_of(here).get("/me/help/?country=FR").content.decode()
    assert "tel:3114" in page
    assert "tel:112" in page
    assert "tel:988" not in page
    assert "tel:911" not in page


def test_a_country_nobody_knows_changes_nothing(here):
    assert "tel:988" in clem_of(here).get("/me/help/?country=QQ").content.decode()


def test_lines_for_violence_assault_poison_and_children_stand_below_with_a_warning(here):
    page = clem_of(here).get("/me/help/").content.decode()
    for number in ("18007997233", "18006564673", "18002221222", "18004224453"):
        assert f'href="tel:{number}"' in page
    assert "A call may stay in the list of calls on this phone." in page


@pytest.mark.parametrize("who", ["tamsin", "petra", "ada", "otto"])
@pytest.mark.parametrize("address", ["/me/", "/me/support/", "/me/help/"])
def test_these_pages_are_the_clients_own(here, who, address):
    assert signed_in(getattr(here, who)).get(address).status_code == 404


@pytest.mark.parametrize("who", ["tamsin", "otto"])
def test_nobody_signals_for_the_client(here, who):
    assert signed_in(getattr(here, who)).post("/me/support/").status_code == 404
    assert stored(here, "signal") == []


@pytest.mark.parametrize(
    ("ninth", "words"),
    [
        ("declined", "That is all right. You do not have to answer."),
        ("1", "Thank you for telling us."),
    ],
)
def test_help_answers_what_was_said_and_says_that_the_last_question_is_left_out(ninth, words):
    clem = clem_of(covered())
    fill_in(clem, "phq-9", [*"11111111", ninth])
    page = clem.get("/me/help/").content.decode()
    assert words in page
    assert "The last question is left out." in page


def test_what_was_thanked_for_is_the_newest_thing_said(here):
    clem = clem_of(here)
    press(clem)
    page = clem.get("/me/help/").content.decode()
    assert "Thank you for telling us." in page
    assert "left out" not in page


def test_a_press_waits_for_no_token_that_another_window_may_have_renewed(here):
    strict = Browser(enforce_csrf_checks=True)
    strict.force_login(here.clem.account)
    assert strict.post("/me/support/", {"token": ""}).url == "/me/help/"
    assert len(stored(here, "signal")) == 1


@pytest.mark.parametrize("where", ["cross-site", "same-site"])
def test_no_page_of_another_presses_for_the_client(here, where):
    answer = clem_of(here).post("/me/support/", HTTP_SEC_FETCH_SITE=where)
    assert answer.status_code == 403
    assert stored(here, "signal") == []


def test_the_newest_stands_first_and_each_act_in_a_row_of_its_own(here):
    clem = clem_of(here)
    press(clem)
    alarm.look(alerts.open_of(here.client), here.tamsin.reader, timezone.now())
    page = clem.get("/me/told/").content.decode()
    looked = page.index("<dd>Tamsin Reed looked at it at ")
    told = page.index("<dd>We are telling Tamsin Reed now")
    assert page.index("You asked for support") < looked < told


def test_what_the_therapist_typed_is_never_called_the_clients_answers(here):
    now = timezone.now()
    therapist_says(here, phq9(2, at=now), at=now)
    page = clem_of(here).get("/me/told/").content.decode()
    assert "Your answers" not in page
    client_says(here, phq9(2, at=now), at=now)
    assert "Your answers" in clem_of(here).get("/me/told/").content.decode()
