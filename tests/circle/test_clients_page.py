"""The clients in one's circles."""

from datetime import timedelta

import pytest
from django.utils import timezone
from tests.cast import LONG_AGO, cast, later, make_client, signed_in
from tests.circle.people import a_clinic, a_colleague, a_colleagues_client, joins

from holdfast.audit.models import AuditEvent
from holdfast.circle.break_glass import break_glass
from holdfast.circle.caseload import caseload, page_after
from holdfast.circle.erasure import erase

pytestmark = pytest.mark.django_db
WHY = "she rang, unwell"


def shown_to(person, **query):
    return signed_in(person).get("/clients/", query).content.decode()


@pytest.mark.parametrize("who", ["tamsin", "petra"])
def test_who_is_in_the_circle_sees_the_client_with_code_and_since_when(who):
    here = cast()
    page = shown_to(getattr(here, who))
    assert "Clementine Hale" in page
    assert here.client.code in page
    assert "since 5 Jan 2026" in page


@pytest.mark.parametrize("who", ["clem", "ada"])
def test_whoever_has_no_clients_has_no_such_page(who):
    here = cast()
    assert signed_in(getattr(here, who)).get("/clients/").status_code == 404


def test_an_outsider_sees_their_own_clients_and_nobody_elses():
    here = cast()
    make_client(here.otto.membership.practice, here.otto, "Ottos Client")
    page = shown_to(here.otto)
    assert "Ottos Client" in page
    assert "Clementine" not in page
    assert here.client.code not in page


def test_a_colleagues_client_is_not_listed():
    here = cast()
    a_colleagues_client(here)
    assert "Rowan" not in shown_to(here.tamsin)


def test_a_medical_partner_outside_the_circle_sees_nobody_and_reads_why():
    page = shown_to(a_clinic(cast()))
    assert "Clementine" not in page
    assert "once their therapist brings you into the circle" in page
    assert "/clients/new/" not in page


def test_a_therapist_without_clients_reads_what_that_means_and_can_register_one():
    page = shown_to(a_colleague(cast()))
    assert "You are in no client's circle yet" in page
    assert 'href="/clients/new/"' in page


def test_clients_stand_by_name_whatever_its_case():
    here = cast()
    for name in ("alder", "Zostera", "Bladder"):
        make_client(here.practice, here.tamsin, name)
    names = [one.name for one in caseload(here.tamsin.reader, timezone.now())]
    assert names == ["alder", "Bladder", "Clementine Hale", "Zostera"]


def test_a_page_begins_after_a_client_and_no_name_stands_in_its_address():
    here = cast()
    for name in ("Alder", "Bladder"):
        make_client(here.practice, here.tamsin, name)
    listed = caseload(here.tamsin.reader, timezone.now())
    page, key = page_after(listed, None, size=2)
    assert [one.name for one in page] == ["Alder", "Bladder"]
    page, end = page_after(listed, key, size=2)
    assert [one.name for one in page] == ["Clementine Hale"]
    assert end is None
    rest = shown_to(here.tamsin, after=str(key))
    assert "Alder" not in rest
    assert "Clementine" in rest


@pytest.mark.parametrize("key", ["x", "", "00000000-0000-4000-8000-000000000000"])
def test_a_key_that_leads_nowhere_begins_at_the_beginning(key):
    assert "Clementine" in shown_to(cast().tamsin, after=key)


def test_a_place_that_ends_by_itself_says_when_and_is_gone_then():
    here = cast()
    sol = a_colleague(here)
    joins(here, sol, until=later(days=3))
    assert "until" in shown_to(sol)
    assert caseload(sol.reader, later(days=4)) == []


def test_an_erased_client_is_listed_no_more():
    here = cast()
    erase(here.client, by=here.tamsin.reader, at=LONG_AGO)
    assert here.client.code not in shown_to(here.tamsin)


def test_a_chart_opened_in_an_emergency_is_shown_with_its_end():
    here = cast()
    sol = a_colleague(here)
    break_glass(here.client, by=sol.reader, reason=WHY, at=later(minutes=-1))
    page = shown_to(sol)
    assert "Open to you for a while" in page
    assert "Clementine Hale" in page


def test_the_therapist_sees_that_a_colleague_opened_the_chart():
    here = cast()
    break_glass(here.client, by=a_colleague(here).reader, reason=WHY, at=later(days=-2))
    page = shown_to(here.tamsin)
    assert "Opened in an emergency by a colleague" in page
    assert "by Sol Marin" in page
    assert f"/clients/{here.client.id}/circle/#openings" in page
    assert "Sol Marin" not in shown_to(here.petra)


def test_what_was_opened_long_ago_is_left_to_the_circle_page():
    here = cast()
    break_glass(here.client, by=a_colleague(here).reader, reason=WHY, at=later(days=-31))
    assert "Sol Marin" not in shown_to(here.tamsin)


def test_looking_twice_is_written_down_twice_and_never_kept_by_a_cache():
    here = cast()
    browser = signed_in(here.tamsin)
    answers = [browser.get("/clients/") for _ in range(2)]
    seen = AuditEvent.objects.filter(account_id=here.tamsin.account.id, what="client list")
    assert seen.count() == 2
    assert all("no-store" in answer.headers["Cache-Control"] for answer in answers)


def test_many_clients_take_no_more_queries(django_assert_max_num_queries):
    here = cast()
    for number in range(20):
        make_client(here.practice, here.tamsin, f"Client {number}")
    browser = signed_in(here.tamsin)
    browser.get("/clients/")
    with django_assert_max_num_queries(9):
        browser.get("/clients/")
    assert caseload(here.tamsin.reader, LONG_AGO - timedelta(days=1)) == []
