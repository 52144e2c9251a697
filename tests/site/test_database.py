"""DATABASE_URL, as it is read."""

from pathlib import Path

import pytest

from holdfast.site.database import DatabaseNotUnderstood, database

HOME = Path("var")
POSTGRES = "postgresql://kelp:p%40ss@db.example:5433/holdfast"


def test_without_an_address_it_is_a_file_in_the_home():
    assert database(None, HOME)["NAME"] == str(HOME / "holdfast.sqlite3")


def test_sqlite_writes_ahead_waits_and_locks_when_it_begins():
    options = database("sqlite:///kelp.sqlite3", HOME)["OPTIONS"]
    assert options["transaction_mode"] == "IMMEDIATE"
    assert options["timeout"] > 0
    assert "journal_mode=WAL" in options["init_command"]
    assert "synchronous=FULL" in options["init_command"]


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("sqlite:///kelp.sqlite3", "kelp.sqlite3"),
        ("sqlite:////srv/kelp.sqlite3", "/srv/kelp.sqlite3"),
        ("sqlite://", ":memory:"),
    ],
)
def test_sqlite_takes_its_file_from_the_address(url, name):
    assert database(url, HOME)["NAME"] == name


def test_postgresql_takes_its_parts_from_the_address():
    parts = database(POSTGRES, HOME)
    assert parts["ENGINE"] == "django.db.backends.postgresql"
    found = tuple(parts[name] for name in ("USER", "PASSWORD", "HOST", "PORT", "NAME"))
    assert found == ("kelp", "p@ss", "db.example", "5433", "holdfast")


def test_postgresql_keeps_a_pool_and_waits_for_the_disk():
    options = database(POSTGRES, HOME)["OPTIONS"]
    assert options["pool"]["max_size"] == 8
    assert "synchronous_commit=on" in options["options"]


def test_the_size_of_the_pool_can_be_said_and_the_rest_goes_to_the_driver():
    options = database(f"{POSTGRES}?pool=3&sslmode=require", HOME)["OPTIONS"]
    assert options["pool"]["max_size"] == 3
    assert options["sslmode"] == "require"


def test_behind_pgbouncer_nothing_is_prepared_or_kept_open():
    parts = database(f"{POSTGRES}?pgbouncer=1", HOME)
    assert parts["DISABLE_SERVER_SIDE_CURSORS"]
    assert parts["OPTIONS"]["prepare_threshold"] is None
    assert "options" not in parts["OPTIONS"]


@pytest.mark.parametrize("url", ["mysql://x/y", "kelp", "http://db.example/"])
def test_another_kind_of_database_is_refused_without_repeating_the_address(url):
    with pytest.raises(DatabaseNotUnderstood) as refused:
        database(url, HOME)
    assert url not in str(refused.value)


@pytest.mark.django_db
def test_the_running_sqlite_database_is_set_as_asked():
    from django.db import connection

    if connection.vendor != "sqlite":
        pytest.skip("This run is on PostgreSQL.")
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA synchronous")
        assert cursor.fetchone()[0] == 2
        cursor.execute("PRAGMA foreign_keys")
        assert cursor.fetchone()[0] == 1


@pytest.mark.django_db
def test_the_running_postgresql_database_waits_for_the_disk():
    from django.db import connection

    if connection.vendor != "postgresql":
        pytest.skip("This run is on SQLite.")
    with connection.cursor() as cursor:
        cursor.execute("SHOW synchronous_commit")
        assert cursor.fetchone()[0] == "on"
