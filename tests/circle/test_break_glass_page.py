"""The page that asks why a chart is opened."""

import pytest
from django.utils import timezone
from tests.cast import cast, later, signed_in
from tests.circle.people import a_colleague, joins

from holdfast.audit.models import AuditEvent
from holdfast.circle.break_glass import break_glass, openings
from holdfast.circle.models import BreakGlass
from holdfast.people.memberships import leave
from holdfast.post.models import Delivery
from holdfast.post.words import words
from holdfast.watch.steps import deliver_due
from holdfast.watch.turn import Turn

pytestmark = pytest.mark.django_db
WHY = {"reason": "she rang in distress and Tamsin is away"}


def page_of(client):
    return f"/clients/{client.id}/break-glass/"


def told():
    return list(Delivery.objects.order_by("created_at").values_list("to", "channel", "template"))


@pytest.mark.parametrize("who", ["petra", "clem", "ada", "otto"])
def test_only_a_therapist_of_the_practice_has_such_a_page(who):
    here = cast()
    browser = signed_in(getattr(here, who))
    assert browser.get(page_of(here.client)).status_code == 404
    assert browser.post(page_of(here.client), WHY).status_code == 404
    assert not BreakGlass.objects.exists()


def test_it_says_who_is_told_and_that_it_ends_and_names_no_client():
    here = cast()
    page = signed_in(a_colleague(here)).get(page_of(here.client)).content.decode()
    assert "Told at once: Tamsin Reed." in page
    assert "It ends by itself:" in page
    assert here.client.code in page
    assert "Clementine" not in page


def test_looking_at_the_page_opens_nothing_and_tells_nobody():
    here = cast()
    browser = signed_in(a_colleague(here))
    browser.get(page_of(here.client))
    assert browser.get(f"/clients/{here.client.id}/circle/").status_code == 404
    assert told() == []


def test_with_a_reason_the_chart_opens_and_its_therapist_is_told():
    here = cast()
    browser = signed_in(a_colleague(here))
    answer = browser.post(page_of(here.client), WHY)
    assert answer.headers["Location"] == f"/clients/{here.client.id}/"
    assert browser.get(f"/clients/{here.client.id}/circle/").status_code == 200
    assert told() == [(str(here.tamsin.account.id), "email", "glass_broken")]
    assert AuditEvent.objects.filter(client_id=here.client.id, what="break glass").count() == 1


def test_the_message_names_nobody_and_says_where_to_look():
    subject, body = words("glass_broken")
    assert subject == "A colleague did something that you should know of"
    assert "open Clients" in body
    for word in ("chart", "client ", "emergency", "risk", "Sol", "ketamine"):
        assert word not in body


def test_the_therapist_reads_who_why_and_until_when():
    here = cast()
    signed_in(a_colleague(here)).post(page_of(here.client), WHY)
    page = signed_in(here.tamsin).get(f"/clients/{here.client.id}/circle/").content.decode()
    assert "Sol Marin" in page
    assert WHY["reason"] in page


def test_the_message_arrives_at_the_therapists_own_address(mail):
    here = cast()
    signed_in(a_colleague(here)).post(page_of(here.client), WHY)
    deliver_due(Turn(now=timezone.now, worker="here"))
    (letter,) = mail.wait_for(1)
    assert letter.recipients == ("tamsin@kelp.example",)
    for word in ("Clementine", "Sol", "distress", here.client.code):
        assert word not in letter.message.as_string()


@pytest.mark.parametrize("reason", ["", "  ", "because", "let me"])
def test_without_a_few_words_it_stays_shut_and_nothing_typed_is_lost(reason):
    here = cast()
    answer = signed_in(a_colleague(here)).post(page_of(here.client), {"reason": reason})
    assert answer.status_code == 422
    assert reason.strip() in answer.content.decode()
    assert answer.context["form"].errors["reason"]
    assert not BreakGlass.objects.exists()
    assert told() == []


def test_pressed_twice_it_is_one_opening_and_one_message():
    here = cast()
    sol = a_colleague(here)
    browser = signed_in(sol)
    assert [browser.post(page_of(here.client), WHY).status_code for _ in range(2)] == [302, 302]
    break_glass(here.client, by=sol.reader, reason=WHY["reason"], at=later())
    assert len(openings(here.client)) == 1
    assert len(told()) == 1


def test_the_clients_own_therapist_is_led_to_the_chart():
    here = cast()
    answer = signed_in(here.tamsin).get(page_of(here.client))
    assert answer.headers["Location"] == f"/clients/{here.client.id}/"


def test_every_therapist_of_the_client_is_told():
    here = cast()
    joins(here, a_colleague(here, "Noa Bell"))
    signed_in(a_colleague(here)).post(page_of(here.client), WHY)
    assert len(told()) == 2


def test_where_their_therapist_has_left_whoever_is_on_call_is_told():
    here = cast()
    leave(here.tamsin.membership, at=later(hours=-1))
    noa = a_colleague(here, "Noa Bell")
    noa.membership.on_call_order = 2
    noa.membership.save()
    signed_in(a_colleague(here)).post(page_of(here.client), WHY)
    assert told() == [(str(noa.account.id), "email", "glass_broken")]


def test_where_nobody_is_left_the_on_call_line_is_told():
    here = cast()
    leave(here.tamsin.membership, at=later(hours=-1))
    browser = signed_in(a_colleague(here))
    assert b"on-call line is told" in browser.get(page_of(here.client)).content
    browser.post(page_of(here.client), WHY)
    assert told() == [("on_call", "email", "glass_broken")]


def test_with_nobody_to_tell_it_says_so():
    here = cast()
    leave(here.tamsin.membership, at=later(hours=-1))
    here.practice.on_call_email = ""
    here.practice.save()
    page = signed_in(a_colleague(here)).get(page_of(here.client)).content
    assert b"Nobody else is at work here" in page


def test_who_came_in_by_an_emergency_cannot_make_a_way_in_that_lasts():
    here = cast()
    here.client.account = None
    here.client.save()
    sol = a_colleague(here)
    browser = signed_in(sol)
    browser.post(page_of(here.client), WHY)
    root = f"/clients/{here.client.id}"
    assert browser.post(f"{root}/invitation/").status_code == 404
    assert browser.post(f"{root}/where/", {"time_zone": "UTC"}).status_code == 404
    place = {"membership": str(sol.membership.id)}
    assert browser.post(f"{root}/circle/add/", place).status_code == 404
    page = browser.get(f"{root}/circle/").content.decode()
    assert "You are here in an emergency" in page
    assert "Bring them in" not in page
