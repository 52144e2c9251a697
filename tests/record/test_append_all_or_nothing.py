"""An acknowledged write has its alarm. Cut off anywhere in between, nothing of it is there."""

import os
import signal
import subprocess
import sys

import pytest
from django.db import connection, connections, transaction
from tests.cast import cast
from tests.record.said import check_in, client_says, phq9

from holdfast import audit, post
from holdfast.alerts import notify, raise_alerts
from holdfast.alerts.models import Alert, Telling
from holdfast.audit.models import AuditEvent
from holdfast.post.models import Delivery
from holdfast.record import verify
from holdfast.record.appending import append as appending
from holdfast.record.appending import derive, foresee
from holdfast.record.keeping import standings
from holdfast.record.models import Entry, KeptBriefing, Snapshot, Standing

TABLES = (Entry, Standing, KeptBriefing, Snapshot, Alert, Telling, Delivery)
STEPS = {
    "foreseeing what it comes to": (appending, "foresee"),
    "looking again under the lock": (appending, "seen_again"),
    "writing the entries": (appending, "write"),
    "projecting releases": (appending, "project"),
    "folding and briefing": (foresee, "consider"),
    "writing the standing": (derive, "stand"),
    "keeping the briefing": (standings, "keep_briefing"),
    "packing the chart": (derive, "keep"),
    "raising the alert": (raise_alerts, "tell_next"),
    "queueing the delivery": (post, "tell"),
    "noting who was told": (notify, "_told"),
    "writing the audit": (audit, "did"),
}


class PowerCut(BaseException):
    """Not an Exception: nothing on the way may catch it."""


def cut_after(monkeypatch, place, verb):
    """Let the step do its work, and then cut the power."""
    work = getattr(place, verb)

    def cut(*args, **kwargs):
        work(*args, **kwargs)
        raise PowerCut

    monkeypatch.setattr(place, verb, cut)


def counts():
    appended = AuditEvent.objects.filter(what__startswith="append").count()
    return [table.objects.count() for table in TABLES] + [appended]


@pytest.mark.django_db
@pytest.mark.parametrize("step", STEPS)
def test_nothing_is_there_when_it_was_cut_off_after(monkeypatch, step):
    here = cast()
    cut_after(monkeypatch, *STEPS[step])
    with pytest.raises(PowerCut):
        client_says(here, phq9(3))
    assert counts() == [0] * (len(TABLES) + 1)


@pytest.mark.django_db
@pytest.mark.parametrize("step", STEPS)
def test_what_was_there_before_stays_and_the_same_can_be_sent_again(monkeypatch, step):
    here, again = cast(), phq9(3, id="019ab3aa-0000-7000-8000-000000000001")
    client_says(here, check_in())
    before = counts()
    with monkeypatch.context() as patch, pytest.raises(PowerCut):
        cut_after(patch, *STEPS[step])
        client_says(here, again)
    assert counts() == before
    assert len(client_says(here, again).alerts) == 1
    assert verify(here.client) is None


@pytest.mark.django_db
def test_a_caller_that_fails_afterwards_takes_everything_back():
    here = cast()
    with pytest.raises(PowerCut), transaction.atomic():
        client_says(here, phq9(3))
        raise PowerCut
    assert counts() == [0] * (len(TABLES) + 1)


KILLED = """
import os, signal, django
django.setup()
from django.conf import settings
from holdfast import audit
from holdfast.circle.models import Client
from holdfast.record import Author, append
from tests.record.said import NOON, phq9

def die(*_args, **_kwargs):
    os.kill(os.getpid(), signal.SIGKILL)

audit.did = die
client = Client.objects.get(id=os.environ["CLIENT"])
append(client, [phq9(3)], by=Author("client"), at=NOON)
"""


@pytest.mark.django_db(transaction=True)
def test_a_process_killed_just_before_the_end_leaves_nothing():
    here = cast()
    connections.close_all()
    done = subprocess.run(
        [sys.executable, "-c", KILLED],
        env=os.environ | {"CLIENT": str(here.client.id), "DATABASE_URL": address(), **DJANGO},
        check=False,
    )
    assert done.returncode == -signal.SIGKILL
    assert counts() == [0] * (len(TABLES) + 1)
    assert len(client_says(here, phq9(3)).alerts) == 1


DJANGO = {"DJANGO_SETTINGS_MODULE": "holdfast.site.settings", "PYTHONPATH": "."}


def address():
    """The test database, as another process names it."""
    here = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{here['NAME']}"
    return f"postgresql://{here['USER']}:{here['PASSWORD']}@{here['HOST']}:{here['PORT']}/{here['NAME']}"
