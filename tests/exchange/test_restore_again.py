"""A restore that was killed is seen by whatever comes next, and done again from its beginning."""

from __future__ import annotations

import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest
from tests.exchange.backing_up import backed_up, home_of, restored, told
from tests.exchange.test_backup import ERASE
from tests.harness.installation import Installation

from holdfast.exchange.backup.alone import ANOTHER
from holdfast.exchange.backup.under_way import NOT_FINISHED

# Where the process is killed, and whether data stand there by then.
MOMENTS = {
    "before the data": "copies.put_back",
    "after the data": "call_command",
    "before the erasures": "reapply_erasures",
    "before it is done": "under_way.end",
}
RESTORE = """
import os, signal, sys
from holdfast.exchange.backup import restoring
def killed(*_, **__): os.kill(os.getpid(), signal.SIGKILL)
restoring.{moment} = killed
from holdfast.command.main import main
main(["restore", "{file}", "--erased", "{erased}"])
"""
ALONE = """
import time
from holdfast.exchange.backup.alone import alone
with alone():
    print("alone", flush=True)
    time.sleep(600)
"""
TABLES = "from django.db import connection; print(len(connection.introspection.table_names()))"
AFTERWARDS = (
    ["check"],
    ["migrate"],
    ["verify"],
    ["worker", "--once"],
    ["serve"],
    ["backup", "a.backup"],
)


@pytest.fixture
def file(kept: Installation, tmp_path: Path) -> Path:
    """A backup from before somebody was erased."""
    return backed_up(kept, tmp_path)


@pytest.mark.parametrize("moment", MOMENTS)
def test_what_was_not_finished_is_named_and_done_again(
    kept: Installation, empty: Installation, file: Path, moment: str
) -> None:
    code = kept.python(ERASE)
    erased = home_of(kept) / "erased.jsonl"
    asked = RESTORE.format(moment=MOMENTS[moment], file=file, erased=erased)
    assert empty.start_python(asked).wait() == -9
    for words in AFTERWARDS if moment == "after the data" else AFTERWARDS[:1]:
        done = empty.run(*words)
        assert (done.returncode, NOT_FINISHED in done.stdout + done.stderr) == (1, True), words
    again = empty.run("restore", str(file), "--erased", str(erased))
    assert (again.returncode, again.stderr) == (0, "")
    assert "Erased again: 1." in again.stdout
    assert told(empty)["practices"]["kelp"]["clients"][code]["is_erased"]
    assert NOT_FINISHED not in empty.run("check").stdout
    assert "into an empty one only" in empty.run("restore", str(file)).stderr


def test_a_second_one_at_once_is_refused_and_one_that_died_holds_nobody_up(
    empty: Installation, file: Path
) -> None:
    first = empty.start_python(ALONE)
    assert first.stdout is not None and first.stdout.readline() == "alone\n"
    second = empty.run("restore", str(file))
    assert (second.returncode, second.stderr) == (1, ANOTHER + "\n")
    assert empty.python(TABLES) == "0"
    first.kill()
    first.wait()
    restored(empty, file)


def test_who_was_signed_in_when_it_was_made_is_not_signed_in_again(
    kept: Installation, empty: Installation, tmp_path: Path
) -> None:
    kept.python(
        "from django.contrib.sessions.backends.db import SessionStore\n"
        "from django.utils import timezone\n"
        "from holdfast.people.models import Account, OpenSession\n"
        "store = SessionStore(); store['a'] = 1; store.save(); now = timezone.now()\n"
        "OpenSession.objects.create(account=Account.objects.first(), browser='Firefox',\n"
        "    session_key=store.session_key, began_at=now, seen_at=now)"
    )
    said = restored(empty, backed_up(kept, tmp_path))
    assert "stands as it stood then: passwords" in said
    signed_in = (
        "from django.contrib.sessions.models import Session\n"
        "from holdfast.people.models import OpenSession\n"
        "print(Session.objects.count(), OpenSession.objects.count())"
    )
    assert kept.python(signed_in) != "0 0"
    assert empty.python(signed_in) == "0 0"


@pytest.mark.parametrize("words", [[], ["migrate"]], ids=["new", "with tables"])
def test_the_file_of_sqlite_is_its_owners_alone(
    empty: Installation, file: Path, words: list[str]
) -> None:
    if "DATABASE_URL" in empty.environment:
        pytest.skip("This run is on PostgreSQL.")
    if words:
        assert empty.run(*words).returncode == 0
    restored(empty, file)
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in home_of(empty).iterdir()}
    assert modes["holdfast.sqlite3"] == 0o600
    assert not any("restoring" in name for name in modes)


def test_the_mark_comes_with_the_data_of_sqlite(tmp_path: Path) -> None:
    from holdfast.exchange.backup.under_way import TABLE, mark_copy

    mark_copy(tmp_path / "copy")
    with closing(sqlite3.connect(tmp_path / "copy")) as copy:
        assert copy.execute("SELECT name FROM sqlite_master").fetchall() == [(TABLE,)]
