"""Registering a client."""

import re

import pytest
from tests.cast import LONG_AGO, cast, later, make_client, signed_in

from holdfast.audit.models import AuditEvent
from holdfast.circle.accept_client import client_id_in, new_token, take_on
from holdfast.circle.models import Client
from holdfast.circle.registry import find_by_name
from holdfast.circle.team import care_team
from holdfast.people.policy import NotAllowed

pytestmark = pytest.mark.django_db
ROWAN = {"name": "Rowan Marsh", "country": "GB", "time_zone": "Europe/London"}


def filled_in(browser, **answers):
    """The form as it comes, filled in."""
    page = browser.get("/clients/new/").content.decode()
    token = re.search(r'name="token" value="([^"]+)"', page)[1]
    return ROWAN | {"token": token} | answers


def send(browser, answers):
    return browser.post("/clients/new/", answers)


def rowan_of(here):
    (rowan,) = find_by_name(here.practice, "Rowan")
    return rowan


def test_a_client_is_registered_and_the_therapist_is_first_in_the_circle():
    here = cast()
    browser = signed_in(here.tamsin)
    answer = send(browser, filled_in(browser))
    rowan = rowan_of(here)
    assert answer.headers["Location"] == f"/clients/{rowan.id}/circle/"
    assert (rowan.country, rowan.time_zone) == ("GB", "Europe/London")
    (place,) = care_team(rowan)
    assert (place.account, place.role, place.order) == (here.tamsin.account, "therapist", 1)


def test_straight_on_they_can_be_invited():
    here = cast()
    browser = signed_in(here.tamsin)
    page = browser.get(send(browser, filled_in(browser)).headers["Location"]).content.decode()
    assert f'href="/clients/{rowan_of(here).id}/invitation/"' in page
    assert "How can they be reached?" in page
    assert f'href="/clients/{rowan_of(here).id}/where/"' in page
    assert "Rowan" not in browser.session.get("_messages", "")


def test_the_practices_time_zone_is_offered():
    here = cast()
    page = signed_in(here.tamsin).get("/clients/new/").content.decode()
    assert '<option value="America/Los_Angeles" selected>' in page


@pytest.mark.parametrize("who", ["petra", "clem", "ada"])
def test_nobody_but_a_therapist_has_such_a_page(who):
    here = cast()
    browser = signed_in(getattr(here, who))
    assert browser.get("/clients/new/").status_code == 404
    assert send(browser, ROWAN).status_code == 404
    with pytest.raises(NotAllowed):
        take_on(client_id=here.client.id, **ROWAN, by=getattr(here, who).reader, at=LONG_AGO)


def test_sent_twice_it_is_one_client():
    here = cast()
    browser = signed_in(here.tamsin)
    answers = filled_in(browser)
    first, second = send(browser, answers), send(browser, answers)
    assert first.headers["Location"] == second.headers["Location"]
    assert rowan_of(here)


def test_a_token_of_somebody_elses_form_names_no_client_of_theirs():
    here = cast()
    token = new_token(here.tamsin.reader)
    assert client_id_in(token, here.otto.reader) != client_id_in(token, here.tamsin.reader)
    assert client_id_in("x", here.otto.reader) != client_id_in("x", here.otto.reader)


@pytest.mark.parametrize(
    ("field", "answer"),
    [
        ("name", " "),
        ("time_zone", "Moon/Base"),
        ("time_zone", ""),
        ("country", "Atlantis"),
        ("country", ""),
    ],
)
def test_what_cannot_be_is_said_beside_the_field_and_nothing_is_lost(field, answer):
    here = cast()
    browser = signed_in(here.tamsin)
    again = send(browser, filled_in(browser, **{field: answer}))
    assert again.status_code == 422
    assert again.context["form"].errors[field]
    assert 'value="GB" selected' in again.content.decode() or field == "country"
    assert not find_by_name(here.practice, "Rowan")


def test_a_country_whose_lines_are_not_known_is_chosen_as_another_one():
    here = cast()
    browser = signed_in(here.tamsin)
    send(browser, filled_in(browser, country="-"))
    assert rowan_of(here).country == ""


def test_a_name_that_is_there_already_is_asked_about_before_there_are_two_charts():
    here = cast()
    browser = signed_in(here.tamsin)
    answers = filled_in(browser, name="clementine  HALE")
    asked = send(browser, answers)
    assert asked.status_code == 422
    assert here.client.code in asked.content.decode()
    assert len(find_by_name(here.practice, "Clementine")) == 1
    assert send(browser, answers | {"is_someone_else": "on"}).status_code == 302
    assert len(find_by_name(here.practice, "Clementine")) == 2


def test_the_name_of_a_colleagues_client_is_not_given_away():
    here = cast()
    sol = make_client(here.otto.membership.practice, here.otto, "Rowan Marsh")
    browser = signed_in(here.tamsin)
    assert sol.code not in send(browser, filled_in(browser)).content.decode()
    assert rowan_of(here)


def test_it_is_written_down_by_whom():
    here = cast()
    browser = signed_in(here.tamsin)
    send(browser, filled_in(browser))
    rows = AuditEvent.objects.filter(client_id=rowan_of(here).id, verb="did")
    assert {row.what for row in rows} == {"register client", "add to circle"}
    assert {row.account_id for row in rows} == {here.tamsin.account.id}


def test_a_therapist_without_a_place_in_time_is_never_left_with_half_a_client(monkeypatch):
    """The record and the place come in one transaction."""
    here = cast()
    before = Client.objects.count()

    def fails(*_, **__):
        raise RuntimeError

    monkeypatch.setattr("holdfast.circle.accept_client.add_to_circle", fails)
    with pytest.raises(RuntimeError):
        take_on(
            client_id=client_id_in("x", here.tamsin.reader),
            **ROWAN,
            by=here.tamsin.reader,
            at=later(),
        )
    assert Client.objects.count() == before
