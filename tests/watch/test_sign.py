"""Whether a worker is at work is seen from outside: killed, hanging, stumbling, wrong of clock."""

import os
import signal
import subprocess
import sys
from datetime import timedelta

import pytest
from django.db import OperationalError, connection
from django.utils import timezone
from tests.cast import cast
from tests.harness.mail import Mailbox
from tests.harness.waiting import until
from tests.harness.worker import Start, address_of_database
from tests.record.said import client_says, entry

from holdfast.post.models import Delivery
from holdfast.pulse.beating import beat
from holdfast.pulse.clock import database_now
from holdfast.pulse.limits import limits
from holdfast.pulse.models import Heartbeat
from holdfast.pulse.workers import workers
from holdfast.watch.worker import Worker

pytestmark = pytest.mark.django_db(transaction=True)
AWHILE = timedelta(seconds=1)


def as_seen(after=timedelta()):
    return workers(database_now() + after)


def stumble(_):
    raise RuntimeError("Marguerite")


def test_a_worker_shows_itself_at_once_and_is_gone_when_told_to_stop(start_worker: Start):
    process = start_worker()
    until(lambda: as_seen().is_at_work, "no worker shows itself")
    process.send_signal(signal.SIGTERM)
    assert process.wait(30) == 0
    found = as_seen()
    assert not found.is_any_here
    assert found.seen_at is not None


def test_a_killed_worker_is_missed_within_two_minutes(start_worker: Start):
    process = start_worker()
    until(lambda: as_seen().is_at_work, "no worker shows itself")
    process.kill()
    process.wait()
    assert not as_seen(timedelta(minutes=2)).is_at_work
    assert limits().silent < timedelta(minutes=2)


def test_a_worker_that_hangs_gives_no_sign_while_another_does():
    beat("hangs")
    Heartbeat.objects.update(at=timezone.now() - limits().silent - AWHILE)
    beat("works")
    found = as_seen()
    assert found.is_at_work
    assert found.silent_beside is not None


def test_one_whose_step_stumbles_every_turn_is_not_at_work():
    worker = Worker(name="one", steps=[stumble])
    worker.turn()
    assert as_seen().is_at_work
    Heartbeat.objects.update(well_at=timezone.now() - limits().silent - AWHILE)
    assert as_seen().stumbles == ("stumble",)
    Worker(name="one", steps=[]).turn()
    assert as_seen().is_at_work


def test_a_sign_from_a_time_to_come_is_not_believed_and_is_forgotten():
    beat("dead")
    ahead = timezone.now() + timedelta(hours=1)
    Heartbeat.objects.update(at=ahead, well_at=ahead)
    assert as_seen().is_from_ahead
    assert not as_seen().is_at_work
    beat("alive")
    assert Heartbeat.objects.get().worker == "alive"


def test_between_two_rows_of_a_long_turn_it_shows_itself():
    seen = []

    def long_step(turn):
        worker._sign.given_at = float("-inf")  # as after ten seconds
        Heartbeat.objects.all().delete()
        turn.may_go_on()
        seen.append(as_seen().is_at_work)
        return 0

    worker = Worker(name="one", steps=[long_step])
    worker.turn()
    assert seen == [True]


def test_idle_turns_write_a_sign_now_and_then_only():
    worker = Worker(name="one", steps=[])
    worker.turn()
    first = Heartbeat.objects.get().at
    worker.turn()
    assert Heartbeat.objects.get().at == first


def test_a_sign_that_cannot_be_written_stops_nothing(monkeypatch, caplog):
    def refuse(*_, **__):
        raise OperationalError("attempt to write a readonly database")

    monkeypatch.setattr("holdfast.watch.sign.beat", refuse)
    done = []
    Worker(name="one", steps=[lambda _: done.append(1) or 0]).turn()
    assert done == [1]
    assert "The sign of life was not written: OperationalError" in caplog.text
    assert not as_seen().is_at_work


WRONG_CLOCK = """
import sys, time, datetime
apart = float(sys.argv[1])
import django
django.setup()
from django.utils import timezone
right = timezone.now
timezone.now = lambda: right() + datetime.timedelta(hours=apart)
from holdfast.watch.worker import Worker
worker = Worker(name="elsewhere")
while worker.turn():
    pass
"""


@pytest.mark.parametrize("hours", ["-1", "1"])
def test_a_worker_on_a_machine_whose_clock_stands_wrong_delivers_at_once_and_escalates_nothing(
    mail: Mailbox, hours
):
    here = cast()
    client_says(here, entry("signal", at=(now := timezone.now())), at=now)
    queued = Delivery.objects.count()
    environment = {**os.environ, **mail.environment, "DATABASE_URL": address_of_database()}
    environment["DJANGO_SETTINGS_MODULE"] = "holdfast.site.settings"
    words = [sys.executable, "-c", WRONG_CLOCK, hours]
    done = subprocess.run(words, env=environment, capture_output=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr.decode()
    mail.wait_for(1, to="tamsin@kelp.example")
    assert Delivery.objects.count() == queued
    sent = Delivery.objects.get(to=str(here.tamsin.account.id)).sent_at
    assert abs(sent - timezone.now()) < timedelta(minutes=2)
    sign = Heartbeat.objects.get(worker="elsewhere")
    assert abs(sign.at - database_now()) < timedelta(minutes=2)


def test_the_database_s_clock_is_this_machine_s_where_both_are_one():
    assert abs(database_now() - timezone.now()) < timedelta(seconds=5), connection.vendor
