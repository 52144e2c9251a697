"""Addresses with a client in them: who gets in, and that nobody else learns anything."""

from uuid import uuid4

import pytest
from django.test import override_settings
from tests.cast import LONG_AGO, cast, later, make_client, make_person, signed_in

from holdfast.circle.break_glass import break_glass
from holdfast.circle.erasure import erase
from holdfast.circle.team import care_team, leave_circle

pytestmark = pytest.mark.django_db
RULES = {"therapist": {"tamsin"}, "member": {"tamsin", "petra"}, "self": {"clem"}}
EVERYONE = ("tamsin", "clem", "petra", "ada", "otto")


@pytest.fixture(autouse=True)
def pages():
    with override_settings(ROOT_URLCONF="tests.circle.pages"):
        yield


@pytest.mark.parametrize("who", EVERYONE)
@pytest.mark.parametrize("rule", RULES)
def test_each_rule_lets_in_whom_it_names(rule, who):
    here = cast()
    answer = signed_in(getattr(here, who)).get(f"/{rule}/{here.client.id}/")
    assert answer.status_code == (200 if who in RULES[rule] else 404)


@pytest.mark.parametrize("who", EVERYONE)
@pytest.mark.parametrize("rule", RULES)
def test_a_client_of_another_practice_is_not_there_for_anyone(rule, who):
    here = cast()
    elsewhere = make_client(here.otto.membership.practice, here.otto, "Rowan Marsh")
    if who == "otto":
        elsewhere = here.client
    browser = signed_in(getattr(here, who))
    theirs = browser.get(f"/{rule}/{elsewhere.id}/")
    nobodys = browser.get(f"/{rule}/{uuid4()}/")
    assert theirs.status_code == nobodys.status_code == 404
    assert said(theirs) == said(nobodys)


def said(answer):
    """The page without the name of its own request."""
    return answer.content.decode().replace(answer.headers["Holdfast-Request"], "")


@pytest.mark.parametrize("rule", RULES)
def test_a_stranger_is_asked_to_sign_in_whoever_the_client_is(client, rule):
    here = cast()
    answers = [client.get(f"/{rule}/{one}/") for one in (here.client.id, uuid4())]
    assert {answer.status_code for answer in answers} == {302}


def test_the_view_learns_the_client_and_the_part():
    here = cast()
    answer = signed_in(here.petra).get(f"/member/{here.client.id}/")
    assert answer.content.decode() == here.client.code


def test_a_colleague_outside_the_circle_is_not_let_in():
    here = cast()
    sol = make_person(here.practice, "therapist", "Sol Marin", "sol@kelp.example", None)
    for rule in RULES:
        assert signed_in(sol).get(f"/{rule}/{here.client.id}/").status_code == 404


def test_a_colleague_who_broke_the_glass_is_let_in_for_a_while():
    here = cast()
    sol = make_person(here.practice, "therapist", "Sol Marin", "sol@kelp.example", None)
    break_glass(here.client, by=sol.reader, reason="she rang, unwell", at=later(minutes=-1))
    assert signed_in(sol).get(f"/therapist/{here.client.id}/").status_code == 200
    assert signed_in(sol).get(f"/member/{here.client.id}/").status_code == 200


def test_the_glass_is_whole_again_afterwards():
    here = cast()
    sol = make_person(here.practice, "therapist", "Sol Marin", "sol@kelp.example", None)
    break_glass(here.client, by=sol.reader, reason="she rang, unwell", at=later(days=-2))
    assert signed_in(sol).get(f"/therapist/{here.client.id}/").status_code == 404


def test_who_left_the_circle_is_out_at_the_next_request():
    here = cast()
    browser = signed_in(here.tamsin)
    assert browser.get(f"/therapist/{here.client.id}/").status_code == 200
    member = care_team(here.client).get(account=here.tamsin.account)
    leave_circle(member, by=here.tamsin.reader, at=later(seconds=-1))
    assert browser.get(f"/therapist/{here.client.id}/").status_code == 404


def test_an_erased_client_is_not_there_for_anyone():
    here = cast()
    erase(here.client, by=here.tamsin.reader, at=LONG_AGO)
    for rule in RULES:
        assert signed_in(here.tamsin).get(f"/{rule}/{here.client.id}/").status_code == 404


def test_a_clients_own_page_needs_no_name_in_the_address():
    here = cast()
    assert signed_in(here.clem).get("/own-page/").content.decode() == here.client.code
    assert signed_in(here.tamsin).get("/own-page/").status_code == 404


def test_a_medical_partner_placed_as_therapist_by_mistake_gets_no_therapists_page():
    here = cast()
    care_team(here.client).filter(account=here.petra.account).update(role="therapist")
    assert signed_in(here.petra).get(f"/therapist/{here.client.id}/").status_code == 404
    assert signed_in(here.petra).get(f"/member/{here.client.id}/").status_code == 404


def test_finding_out_who_reads_and_whose_page_it_is_takes_few_queries(
    django_assert_max_num_queries,
):
    here = cast()
    browser = signed_in(here.tamsin)
    browser.get(f"/therapist/{here.client.id}/")
    with django_assert_max_num_queries(4):  # session, account, membership, client
        browser.get(f"/therapist/{here.client.id}/")
