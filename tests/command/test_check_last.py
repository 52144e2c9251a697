"""`holdfast check` says when all was last verified and backed up, when it is well too."""

from argparse import Namespace
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone
from tests.cast import cast, make_practice
from tests.harness.mail import Mailbox
from tests.record.said import client_says, entry

from holdfast.command import check
from holdfast.exchange.backup.last import remember_backup, remember_failure
from holdfast.exchange.backup.making import back_up
from holdfast.exchange.backup.refused import BackupRefused
from holdfast.people.models import Practice
from holdfast.pulse.troubles import stamp
from holdfast.record.models import Entry
from holdfast.record.verification.rounds import verify_part, verify_practice

pytestmark = pytest.mark.django_db(transaction=True)
RECENTLY = timedelta(hours=5)
LONG = timedelta(days=9)


@pytest.fixture
def home(tmp_path, settings, monkeypatch):
    settings.HOLDFAST_HOME = tmp_path
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))  # drills of others are not its own
    return tmp_path


@pytest.fixture
def here(home):
    """A practice with one entry of one client."""
    people = cast()
    client_says(people, entry("signal", at=timezone.now()), at=timezone.now())
    return people


@pytest.fixture
def said(home, mail: Mailbox, capsys):
    """The lines of `holdfast check` that speak of this, and those of its problems alone."""

    def ask():
        capsys.readouterr()
        arguments = {"mail": None}
        check.run(Namespace(json=True, **arguments))
        as_json = capsys.readouterr().out
        check.run(Namespace(json=False, **arguments))
        lines = [line for line in capsys.readouterr().out.splitlines() if is_of_last(line)]
        return lines, [line for line in lines if f'"{line}"' in problems_of(as_json)]

    return ask


def verify_all(at):
    for practice in Practice.objects.all():
        verify_practice(practice.id, at)


def is_of_last(line):
    return "All that" in line or "verified" in line or "backup" in line or "backed up" in line


def problems_of(as_json):
    return as_json.split('"problems": ')[1].split('"well"')[0]


def test_never_is_said_with_what_to_do(here, said):
    lines, problems = said()
    assert lines == problems
    assert lines == [
        "Not all that is kept here was ever verified; please run `holdfast verify`, and see that "
        "`holdfast worker` runs at night.",
        "No backup was ever made on this machine; please make one with `holdfast backup FILE`, and "
        "see that one is made every night.",
    ]


def test_of_late_is_said_though_all_is_well(here, home, said):
    at = timezone.now() - RECENTLY
    verify_all(at)
    back_up(home / "nightly.backup", home, at)
    assert said() == (
        [
            f"All that is kept was last verified at {stamp(at)}, and everything held.",
            f"The last backup was made at {stamp(at)}.",
        ],
        [],
    )


def test_long_ago_is_said_with_what_to_do(here, home, said):
    at = timezone.now() - LONG
    verify_all(at)
    remember_backup(home, at)
    lines, problems = said()
    assert lines == problems
    assert lines == [
        f"All that is kept was last verified at {stamp(at)}, and everything held, which is more "
        "than 3 days ago; please run `holdfast verify`, and see that `holdfast worker` runs at "
        "night.",
        f"The last backup was made at {stamp(at)}, which is more than 2 days ago; please make one "
        "with `holdfast backup FILE`, and see that one is made every night.",
    ]


def test_what_was_found_is_said_with_what_to_do(here, said):
    at = timezone.now() - RECENTLY
    Entry.objects.update(label="part2")
    verify_all(at)
    lines, problems = said()
    assert lines[0] == problems[0]
    assert lines[0] == (
        f"All that is kept was last verified at {stamp(at)}, and 1 place does not hold; "
        "`holdfast verify` names each; please keep the last backup."
    )


def test_what_a_first_round_found_is_said_before_it_ends(here, said):
    Entry.objects.update(label="part2")
    for practice in Practice.objects.all():
        verify_part(practice.id, timezone.now(), limit=1)
    _, problems = said()
    assert "is being verified for the first time, and 1 place" in problems[0]


def test_one_practice_that_was_never_walked_is_not_hidden_by_another(here, said):
    verify_all(timezone.now())
    make_practice("never-walked")
    _, problems = said()
    assert problems[0].startswith("Not all that is kept here was ever verified")


def test_a_backup_that_failed_is_said_until_one_is_made(here, home, said):
    at = timezone.now() - RECENTLY
    remember_backup(home, at)
    (home / "monday.backup.partial").mkdir()
    with pytest.raises(OSError, match="directory"):
        back_up(home / "monday.backup", home, timezone.now())
    _, problems = said()
    assert f"The last backup was made at {stamp(at)}, and one failed at" in problems[-1]
    back_up(home / "another.backup", home, timezone.now())
    assert not any("backup" in problem for problem in said()[1][1:])


SLIPS = {
    "there.backup": "There is a file there.backup already;",
    "nowhere/monday.backup": "There is no folder nowhere;",
}


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_of_the_name_is_no_backup_that_failed(here, home, said, monkeypatch, name):
    monkeypatch.chdir(home)
    Path("there.backup").touch()
    at = timezone.now() - RECENTLY
    remember_backup(home, at)
    with pytest.raises(BackupRefused, match=SLIPS[name]):
        back_up(Path(name), home, timezone.now())
    assert f"The last backup was made at {stamp(at)}." in said()[0]


def test_a_first_backup_that_failed_is_no_backup(here, home, said):
    remember_failure(home, timezone.now())
    _, problems = said()
    assert problems[-1].startswith("No backup was ever made on this machine, and one failed at")
