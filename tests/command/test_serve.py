"""`holdfast migrate` and `serve`: the way in of whoever runs the server."""

import os
import re
import signal
import socket
import stat
import subprocess
import urllib.request
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from tests.harness.installation import ROOT, Installation, free_port, wait_for_port

RUNNING = ROOT / "docs" / "running.md"
NO_KEY = "There is no installation key yet; `holdfast migrate --new-key` makes one."


def key_of(installation: Installation) -> Path:
    return Path(installation.environment["HOLDFAST_HOME"]) / "installation.key"


def page(port: int, path: str) -> str:
    with urllib.request.urlopen(f"http://localhost:{port}{path}", timeout=10) as answer:
        return str(answer.read().decode())


def test_the_first_migrate_makes_database_and_key(installation: Installation) -> None:
    done = installation.run("migrate", "--new-key")
    assert "The database is now at this version." in done.stdout
    assert stat.S_IMODE(key_of(installation).stat().st_mode) == 0o600


def test_a_second_migrate_changes_nothing(ready: Installation) -> None:
    key = key_of(ready).read_text()
    done = ready.run("migrate", "--new-key")
    assert "at this version already" in done.stdout
    assert key_of(ready).read_text() == key


def test_migrate_names_the_database_and_no_password(installation: Installation) -> None:
    said = installation.run("migrate").stdout
    url = urlsplit(installation.environment.get("DATABASE_URL", ""))
    if url.scheme:
        assert f"It is {url.path[1:]} on " in said
        assert not url.password or url.password not in said
    else:
        file = Path(installation.environment["HOLDFAST_HOME"]) / "holdfast.sqlite3"
        assert f"It is the SQLite file {file}." in said


def test_the_first_settings_of_the_manual_reach_a_command_whole(tmp_path: Path) -> None:
    """A shell that reads them drops nothing of a value."""
    written = re.search(r"```\n(HOLDFAST_HOME=.*?)```", RUNNING.read_text("utf-8"), re.DOTALL)
    assert written
    file = tmp_path / "environment"
    file.write_text(written[1], "utf-8")
    read = subprocess.run(
        ["sh", "-c", f"set -a; . {file}; exec env"],
        env={"PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
        check=True,
    )
    for line in written[1].splitlines():
        assert line.replace("'", "") in read.stdout.splitlines()


def test_where_nothing_was_begun_it_says_so_and_makes_nothing(installation: Installation) -> None:
    home = Path(installation.environment["HOLDFAST_HOME"]) / "nowhere"
    installation.environment["HOLDFAST_HOME"] = str(home)
    for command in ("serve", "worker", "verify", "check"):
        done = installation.run(command)
        assert done.returncode == 1
        said = done.stderr + done.stdout
        assert "There is no database of Holdfast here yet. It is " in said
        assert "`holdfast restore` brings one back" in said
    assert not home.exists()


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ("filter(app='post').last().delete()", "please run `holdfast migrate` first"),
        ("create(app='post', name='9999_to_come')", "is of a later version of Holdfast than this"),
    ],
)
def test_it_serves_only_a_database_of_this_version(
    ready: Installation, changed: str, sentence: str
) -> None:
    ready.python(
        "from django.db import connection\n"
        "from django.db.migrations.recorder import MigrationRecorder\n"
        f"MigrationRecorder(connection).migration_qs.{changed}"
    )
    done = ready.run("serve", "--port", str(free_port()))
    assert (done.returncode, done.stdout) == (1, "")
    assert sentence in done.stderr


def test_it_serves_nothing_without_a_key_and_makes_none(installation: Installation) -> None:
    installation.run("migrate")
    done = installation.run("serve", "--port", str(free_port()))
    assert done.returncode == 1
    assert NO_KEY in done.stderr
    assert not key_of(installation).exists()


def test_a_key_that_others_may_read_is_refused(ready: Installation) -> None:
    key_of(ready).chmod(0o644)
    done = ready.run("serve", "--port", str(free_port()))
    assert done.returncode == 1
    assert "please set the mode of the file to 0600" in done.stderr


def test_a_lost_key_is_never_made_anew_over_what_it_sealed(ready: Installation) -> None:
    ready.python("from tests.cast import cast; cast()")
    key_of(ready).unlink()
    done = ready.run("migrate", "--new-key")
    assert done.returncode == 1
    assert "please put its file back" in done.stderr
    assert not key_of(ready).exists()


def test_another_installations_key_is_refused(ready: Installation) -> None:
    ready.python("from tests.cast import cast; cast()")
    key_of(ready).write_text("ab" * 32 + "\n")
    done = ready.run("serve", "--port", str(free_port()))
    assert done.returncode == 1
    assert "not the one this database was sealed with" in done.stderr


def test_a_taken_port_is_one_sentence(ready: Installation) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        done = ready.run("serve", "--port", str(taken.getsockname()[1]))
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "choose another with --port" in done.stderr


def test_it_answers_until_it_is_told_to_stop(ready: Installation) -> None:
    port = free_port()
    serving = ready.start("serve", "--port", str(port), "--processes", "1")
    wait_for_port(port)
    assert page(port, "/healthz") == "ok"
    assert "Sign in" in page(port, "/accounts/login/")
    serving.send_signal(signal.SIGTERM)
    assert serving.wait(30) == 0


@pytest.mark.parametrize(
    ("name", "given", "sentence"),
    [
        ("EMAIL_PORT", "abc", "EMAIL_PORT is a whole number, as 25"),
        ("HOLDFAST_IDLE_MINUTES", "-1", "HOLDFAST_IDLE_MINUTES is a whole number, as 20"),
        ("HOLDFAST_HTTPS", "perhaps", "HOLDFAST_HTTPS is 1 or 0"),
    ],
)
def test_a_setting_that_is_not_understood_is_named(
    installation: Installation, name: str, given: str, sentence: str
) -> None:
    installation.environment[name] = given
    done = installation.run("migrate")
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert sentence in done.stderr


@pytest.mark.parametrize("port", ["0", "99999"])
def test_a_port_that_is_none_is_one_sentence(ready: Installation, port: str) -> None:
    done = ready.run("serve", "--port", port)
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "from 1 to 65535" in done.stderr


@pytest.mark.parametrize("count", ["0", "-2"])
def test_no_process_at_all_is_refused(installation: Installation, count: str) -> None:
    done = installation.run("serve", "--processes", count)
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "At least one process serves" in done.stderr


def test_a_misspelt_setting_is_named_where_it_serves(ready: Installation) -> None:
    ready.environment["HOLDFAST_HOST"] = "kelp.example"
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        done = ready.run("serve", "--port", str(taken.getsockname()[1]))
    assert "HOLDFAST_HOST is set and is no name that Holdfast reads" in done.stderr
