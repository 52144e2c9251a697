"""`holdfast check` names each thing that keeps an installation from its work."""

import json
import os
import resource
import subprocess
from argparse import Namespace
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.utils import timezone
from tests.command.states import (
    STATES,
    reached_by_others,
    worker_stumbles,
)
from tests.harness.installation import HOLDFAST, Installation
from tests.harness.mail import Mailbox
from tests.harness.worker import address_of_database

from holdfast.command import check
from holdfast.command.refusal import Refusal
from holdfast.exchange.backup.last import remember_backup
from holdfast.people.models import Practice
from holdfast.pulse.beating import beat
from holdfast.pulse.models import Heartbeat
from holdfast.pulse.troubles import stamp
from holdfast.record.models import Verification
from holdfast.site import checks, names

pytestmark = pytest.mark.django_db(transaction=True)
READY = "This installation is ready.\n"
NOTHING_YET = (
    "Nothing was verified yet, for no practice is kept here.\n"
    "Nothing was backed up yet, for no practice is kept here.\n"
)


@pytest.fixture(autouse=True)
def all_is_well(mail: Mailbox, tmp_path, monkeypatch, settings):
    """A worker is at work, mail is taken, and the pages have their styles."""
    built = tmp_path / "holdfast.css"
    built.touch()
    settings.HOLDFAST_HOME = tmp_path / "home"
    settings.HOLDFAST_HOME.mkdir(mode=0o700)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))  # drills of others are not its own
    settings.ALLOWED_HOSTS = settings.LOOPBACK
    monkeypatch.setattr(checks, "BUILT", built)
    for name in names.unknown(os.environ):
        monkeypatch.delenv(name)
    beat("one")


@pytest.fixture
def said(capsys):
    """What `holdfast check` prints now, and what it answers."""

    def ask(**words):
        capsys.readouterr()
        answer = check.run(Namespace(**{"json": False, "mail": None} | words))
        return answer, capsys.readouterr().out

    return ask


def test_where_all_is_well_it_says_so(said):
    assert said() == (0, READY + NOTHING_YET)


def test_for_machines_it_says_the_same_in_one_object(said):
    answer, printed = said(json=True)
    well = NOTHING_YET.splitlines()
    assert (answer, json.loads(printed)) == (0, {"ready": True, "problems": [], "well": well})
    Heartbeat.objects.all().delete()
    answer, printed = said(json=True)
    assert answer == 1
    assert json.loads(printed)["ready"] is False
    assert len(json.loads(printed)["problems"]) == 1


def verified_and_backed_up(at):
    for practice in Practice.objects.all():
        Verification.objects.create(
            practice=practice, begun_at=at, went_on_at=at, finished_at=at, faults=[]
        )
    remember_backup(Path(settings.HOLDFAST_HOME), at)


@pytest.fixture
def change(settings, monkeypatch, mail, tmp_path):
    """What a state may change."""
    return Namespace(settings=settings, monkeypatch=monkeypatch, mail=mail, mktemp=lambda: tmp_path)


@pytest.mark.parametrize("state", STATES, ids=lambda one: one.__name__)
def test_each_state_has_its_sentence(state, said, change):
    state(change)
    verified_and_backed_up(timezone.now())
    answer, printed = said()
    assert answer == 1
    assert STATES[state] in printed
    assert printed.count("\n") == 1 + len(("verified", "backed up")), printed


def test_where_hosts_are_named_and_all_is_said_it_is_ready(said, change):
    reached_by_others(change)
    assert said() == (0, READY + NOTHING_YET)


def test_a_second_worker_that_was_told_to_stop_is_not_missed(said):
    beat("two", has_left=True)
    assert said() == (0, READY + NOTHING_YET)


def test_of_a_silent_worker_it_is_said_when_it_is_forgotten_and_it_is(said):
    ago = timezone.now() - timedelta(minutes=50)
    Heartbeat.objects.create(worker="killed", at=ago, well_at=ago)
    assert f"is forgotten at {stamp(ago + timedelta(hours=1))}." in said()[1]
    Heartbeat.objects.filter(worker="killed").update(at=ago - timedelta(minutes=11))
    beat("one")
    assert said() == (0, READY + NOTHING_YET)


def test_a_stumble_of_a_moment_is_not_said(said):
    beat("one", ["deliver_due"])
    assert said() == (0, READY + NOTHING_YET)


def test_one_worker_that_stumbles_beside_one_that_is_well_is_not_said(said):
    worker_stumbles(None)
    beat("two")
    assert said() == (0, READY + NOTHING_YET)


def test_the_trial_message_really_arrives(said, mail: Mailbox):
    assert said(mail="ada@kelp.example") == (0, f"{READY}{NOTHING_YET}{check.TAKEN}\n")
    (arrived,) = mail.wait_for(1, to="ada@kelp.example")
    assert "holdfast check --mail" in arrived.text


def test_a_trial_message_that_is_refused_is_said_without_the_address(said, mail: Mailbox):
    mail.refusal = "554 5.7.1 not from here, ada@kelp.example"
    answer, printed = said(mail="ada@kelp.example")
    assert answer == 1
    assert "refused the message (554)" in printed
    assert "ada@" not in printed
    assert check.TAKEN not in printed


@pytest.mark.parametrize("given", ["ada", "ada@", "", "ada@kelp.example, bo@kelp.example"])
def test_a_trial_to_what_is_no_address_is_refused_before_sending(given, said, mail: Mailbox):
    with pytest.raises(Refusal, match="no mail address"):
        said(mail=given)
    assert mail.messages == []


def test_a_missing_migration_is_said_and_nothing_breaks(said, monkeypatch):
    from django.db.migrations.recorder import MigrationRecorder

    done = MigrationRecorder(connection).migration_qs.filter(app="post").order_by("-id")
    newest = done.first()
    kept = (newest.app, newest.name)
    newest.delete()
    try:
        answer, printed = said()
    finally:
        MigrationRecorder(connection).record_applied(*kept)
    assert (answer, printed.count("\n")) == (1, 1)
    assert "please run `holdfast migrate` first" in printed


NOTHING_MAY_GROW = (0, 0)


def test_a_database_that_takes_no_write_is_said(mail: Mailbox):
    """SQLite on a disk that takes no byte more; PostgreSQL told to be read only."""
    environment = {**os.environ, **mail.environment, "DATABASE_URL": address_of_database()}
    if connection.vendor == "postgresql":
        environment["DATABASE_URL"] += "?options=-c%20default_transaction_read_only%3Don"

    def starve():
        if connection.vendor == "sqlite":
            resource.setrlimit(resource.RLIMIT_FSIZE, NOTHING_MAY_GROW)

    done = subprocess.run(
        [str(HOLDFAST), "check"],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        preexec_fn=starve,
    )
    assert done.returncode == 1
    assert "The database takes no write" in done.stdout, done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_each_name_that_is_read_is_known():
    import re

    source = Path(checks.HOUSE)
    read = {
        name
        for path in source.rglob("*.py")
        if "front" not in path.parts
        for name in re.findall(
            r"(?:environ(?:\.get\(|\[)|whole_number\(|is_on\(|secret\()\s*\"((?:HOLDFAST|EMAIL)_\w+)\"",
            path.read_text("utf-8"),
        )
    }
    assert read >= {"HOLDFAST_HOME", "EMAIL_USE_SSL", "HOLDFAST_PROXIES"}
    assert read <= names.KNOWN


def test_check_of_a_new_installation_names_what_is_missing(installation: Installation):
    done = installation.run("check")
    assert done.returncode == 1
    assert "`holdfast migrate --new-key` begins a new one" in done.stdout
    assert "The mail server at localhost" in done.stdout
