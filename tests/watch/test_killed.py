"""A worker that is really killed, between any two steps, loses nothing: another one goes on."""

import os
import signal
import subprocess
import sys
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone
from tests.cast import cast, make_person
from tests.record.said import client_says, entry, petra_says
from tests.watch.by_itself import row_of
from tests.watch.killed import PLACES

from holdfast import alerts
from holdfast.alerts.models import Alert, Telling
from holdfast.post.models import Delivery
from holdfast.watch.worker import Worker

pytestmark = pytest.mark.django_db(transaction=True)
LEASE_AND_MORE = timedelta(minutes=10)
OF_DELIVERY = ["taken, not sent", "sent, not marked", "marked, before it is kept"]


def database_url():
    """The address of the test's own database, for another process."""
    at = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{at['NAME']}"
    return f"postgresql://{at['USER']}:{at['PASSWORD']}@{at['HOST']}:{at['PORT']}/{at['NAME']}"


def killed(place, mail, *, minutes_ahead=0):
    """Runs a worker for a turn in a process of its own; gives how the process ended."""
    command = [sys.executable, "-m", "tests.watch.killed", place, str(minutes_ahead)]
    around = {
        **os.environ,
        **mail.environment,
        "DATABASE_URL": database_url(),
        "DJANGO_SETTINGS_MODULE": "holdfast.site.settings",
    }
    done = subprocess.run(command, env=around, capture_output=True, timeout=90, check=False)
    assert b"Traceback" not in done.stderr, done.stderr.decode()
    return done.returncode


def another_worker(ahead=LEASE_AND_MORE):
    worker = Worker(now=lambda: timezone.now() + ahead)
    while worker.turn():
        pass


@pytest.fixture
def here():
    here = cast()
    now = timezone.now()
    client_says(here, entry("signal", at=now), at=now)
    return here


def test_the_process_that_is_not_killed_delivers(here, mail):
    assert killed("nowhere", mail) == 0
    mail.wait_for(1, to="tamsin@kelp.example")
    assert Alert.objects.get().state == "delivered"


@pytest.mark.parametrize("place", OF_DELIVERY)
def test_a_message_goes_out_at_least_once(here, mail, place):
    assert killed(place, mail) == -signal.SIGKILL
    assert Alert.objects.get().state == "raised"
    assert not Delivery.objects.filter(state="sent").exists()
    another_worker()
    arrived = mail.wait_for(1, to="tamsin@kelp.example")
    assert len({one.message["Message-ID"] for one in arrived}) == 1
    assert len(arrived) == (1 if place == "taken, not sent" else 2)
    assert Alert.objects.get().state == "delivered"
    assert Delivery.objects.filter(to=str(here.tamsin.account.id)).get().state == "sent"


def test_a_lease_that_has_not_ended_is_not_taken_over(here, mail):
    killed("taken, not sent", mail)
    Worker(now=timezone.now).turn()
    assert mail.messages == []


def test_the_next_person_is_told_once_and_not_forgotten(here, mail):
    make_person(here.practice, "therapist", "Ines Vale", "ines@kelp.example", 2)
    another_worker(timedelta())
    alert = Alert.objects.get()
    Alert.objects.update(escalates_at=timezone.now())
    told = Telling.objects.count()
    place = "next person told, before it is kept"
    week = 7 * 24 * 60
    assert killed(place, mail, minutes_ahead=week) == -signal.SIGKILL
    assert Telling.objects.count() == told
    another_worker(timedelta(minutes=week))
    steps = [one.step for one in alerts.told_of(alert)]
    assert steps == list(range(len(steps)))
    assert len(steps) > told
    mail.wait_for(1, to="ines@kelp.example")


def test_what_fell_due_is_not_forgotten(mail):
    here = cast()
    dosed = timezone.now() - timedelta(days=3)
    dose = entry("dose", at=dosed, route="im", started_at=dosed.isoformat())
    petra_says(here, dose, at=dosed)
    assert killed("briefed anew, before it is kept", mail) == -signal.SIGKILL
    assert "check_in" not in row_of(here, timezone.now()).headlines.overdue
    another_worker(timedelta())
    assert "risk_check" in row_of(here, timezone.now()).headlines.overdue


def test_every_place_is_tried():
    tried = {*OF_DELIVERY, "nowhere"}
    tried |= {"next person told, before it is kept", "briefed anew, before it is kept"}
    assert tried == PLACES.keys()
