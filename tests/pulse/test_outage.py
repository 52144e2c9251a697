"""Whoever would rely on messages reads that none go out, since when, and what to do."""

from datetime import timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone
from tests.cast import cast, signed_in
from tests.record.said import client_says, entry

from holdfast import alerts, post
from holdfast.alerts.models import Alert
from holdfast.post.models import Delivery
from holdfast.pulse.models import Heartbeat
from holdfast.pulse.outage import Outage, outage

pytestmark = pytest.mark.django_db
AGO = timedelta(minutes=7)
DO = "Until this is mended, please look here yourself and ring people yourself."


@pytest.fixture
def here():
    return cast()


def killed(ago=AGO):
    since = timezone.now() - ago
    Heartbeat.objects.update(at=since, well_at=since)
    return since


def queued(here, ago=AGO, **so):
    at = timezone.now() - ago
    to = here.tamsin.account.id
    one = post.queue(here.practice.id, "email", "alert", to, uuid4(), at=at)
    Delivery.objects.filter(id=one.id).update(**so)
    return one


def refused(here, **so):
    tried = {"state": "failed", "attempts": 4, "last_error": "ConnectionRefusedError"}
    later = timezone.now() + timedelta(minutes=5)
    return queued(here, **tried | {"not_before": later} | so)


def board(here):
    return signed_in(here.tamsin).get("/").content.decode()


def test_while_a_worker_is_at_work_nothing_is_said(here):
    assert outage(here.practice.id) is None
    practice = signed_in(here.ada).get("/practice/").content.decode()
    assert "Messages have not gone out" not in board(here) + practice


def test_tamsin_reads_since_when_and_what_to_do_and_who_mends_it(here):
    since = killed()
    page = board(here)
    there = since.astimezone(ZoneInfo(here.practice.time_zone))
    assert f"Messages have not gone out since {there:%H:%M}" in page
    assert DO in page
    assert "To be told of this: Ada Okafor." in page


def test_petra_reads_it_too_and_clem_and_otto_s_names_stand_nowhere(here):
    killed()
    page = signed_in(here.petra).get("/").content.decode()
    assert DO in page
    assert "Otto" not in page


def test_where_no_worker_ever_was_it_says_that_none_go_out(here):
    Heartbeat.objects.all().delete()
    assert outage(here.practice.id) == Outage(None, is_of_worker=True)
    assert "No messages go out." in board(here)


def test_a_board_that_stands_open_learns_of_it_and_of_its_end(here):
    tamsin = signed_in(here.tamsin)
    mark = tamsin.get("/").context["board"].mark
    assert tamsin.get(f"/today/board/?seen={mark}").status_code == 204
    killed()
    again = tamsin.get(f"/today/board/?seen={mark}")
    assert DO in again.content.decode()
    Heartbeat.objects.update(at=timezone.now(), well_at=timezone.now())
    assert DO not in tamsin.get("/today/board/").content.decode()


def test_ada_reads_what_whoever_looks_after_the_server_should_do(here):
    killed()
    page = signed_in(here.ada).get("/practice/").content.decode()
    assert "see that “holdfast worker” runs, and run “holdfast check”" in page
    assert "please ring people yourselves" in page


def test_a_mail_server_that_takes_nothing_is_said_as_its_own(here):
    one = refused(here)
    assert outage(here.practice.id) == Outage(one.created_at, is_of_worker=False)
    page = signed_in(here.ada).get("/practice/").content.decode()
    assert "“holdfast check --mail”, which says why" in page
    assert page.count("tried again and again in vain") == 0
    assert DO in board(here)


def test_one_message_that_waits_while_others_go_out_is_no_outage(here):
    refused(here)
    queued(here, ago=timedelta(), state="sent", sent_at=timezone.now())
    assert outage(here.practice.id) is None
    page = signed_in(here.ada).get("/practice/").content.decode()
    assert "1 message is tried again and again in vain" in page


def test_another_practice_s_trouble_is_not_this_one_s(here):
    refused(here)
    assert outage(here.otto.reader.practice_id) is None


def test_an_alert_whose_message_does_not_arrive_says_so_on_the_board(here):
    client_says(here, entry("signal", at=(now := timezone.now())), at=now)
    Delivery.objects.update(state="failed", attempts=3, last_error="AddressRefused 550")
    (said,) = alerts.standing_of(Alert.objects.all()).values()
    assert said == "Nobody has it yet; no message reached: Tamsin Reed"
