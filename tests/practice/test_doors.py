"""Who may open the pages of a practice, and that it is written down."""

import pytest
from tests.cast import cast, signed_in, with_second_step
from tests.harness.flat import flat
from tests.practice.doors import ALONE, PAGES, moves

from holdfast.audit.models import AuditEvent

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    return cast()


@pytest.mark.parametrize("page", PAGES)
def test_ada_opens_it_and_that_is_written_down(here, page):
    answer = signed_in(here.ada).get(page)
    assert answer.status_code == 200
    (row,) = AuditEvent.objects.filter(verb="saw", account_id=here.ada.account.id)
    assert row.what.startswith("practice")


@pytest.mark.parametrize("page", [*PAGES, "/practice/audit/export/"])
@pytest.mark.parametrize("who", ["clem", "petra"])
def test_for_a_client_or_a_medical_partner_it_is_not_there(here, who, page):
    assert signed_in(getattr(here, who)).get(page).status_code == 404


@pytest.mark.parametrize("page", [*ALONE, "/practice/audit/export/"])
def test_a_therapist_has_only_the_first(here, page):
    assert signed_in(here.tamsin).get(page).status_code == 404


@pytest.mark.parametrize("page", PAGES)
def test_a_stranger_is_asked_to_sign_in(client, page):
    assert client.get(page).headers["Location"].startswith("/accounts/login/")


@pytest.mark.parametrize("who", ["clem", "petra", "tamsin", "otto"])
def test_nobody_else_changes_anything(here, who):
    browser = signed_in(getattr(here, who))
    assert {browser.post(move).status_code for move in moves(here)} == {404}
    assert not AuditEvent.objects.filter(
        verb="did", account_id=getattr(here, who).account.id
    ).exclude(what__in=["register client", "add to circle"])


def make_administrator(person):
    person.membership.role = "administrator"
    person.membership.save()
    with_second_step(person)


@pytest.mark.parametrize("page", PAGES)
def test_an_administrator_elsewhere_sees_nobody_of_this_practice(here, page):
    make_administrator(here.otto)
    answer = signed_in(here.otto).get(page)
    assert answer.status_code == 200
    said = answer.content
    for word in (b"Tamsin", b"Ada Okafor", b"Kelp", here.client.code.encode()):
        assert word not in said


def test_an_administrator_elsewhere_changes_nothing_here(here):
    make_administrator(here.otto)
    browser, tamsin = signed_in(here.otto), here.tamsin.membership.id
    assert browser.get(f"/practice/people/{tamsin}/end/").status_code == 404
    assert browser.post(f"/practice/on-call/{tamsin}/leave/").status_code == 404
    browser.post(f"/practice/people/{tamsin}/end/")
    browser.post("/practice/cover/name/", {"account": here.tamsin.account.id})
    here.tamsin.membership.refresh_from_db()
    assert here.tamsin.membership.ended_at is None
    assert here.tamsin.membership.on_call_order == 1
    here.otto.membership.practice.refresh_from_db()
    assert here.otto.membership.practice.cover is None


def test_ada_is_led_here_after_signing_in_and_her_row_says_practice(here):
    ada = signed_in(here.ada)
    assert ada.get("/").url == "/practice/"
    said = flat(ada.get("/practice/").content)
    assert 'href="/practice/" aria-current="page">Practice' in said
    assert ">Today<" not in said
    assert "Find a client" not in said


def test_tamsin_keeps_her_row_and_finds_the_practice_in_her_menu(here):
    said = signed_in(here.tamsin).get("/").content.decode()
    assert ">Today<" in said
    assert ">Clients<" in said
    assert '<a href="/practice/">Practice</a>' in said


def test_petra_finds_no_way_there(here):
    assert b"/practice/" not in signed_in(here.petra).get("/").content
