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


NOT_UNDERSTOOD = {
    "postgresql://kelp:s3cret@db.example:port/holdfast": "The port in DATABASE_URL is no number",
    "postgresql://kelp:s3cret@db.example:99999/holdfast": "The port in DATABASE_URL is no number",
    "postgresql://kelp:s3cret:x/y@db.example/holdfast": "write it as %3A %2F",
    "postgresql://kelp:s3[cret@db.example/holdfast": "write it as %3A %2F",
    "postgresql://kelp:s3cret@db.example/": "names no database",
    "postgresql://kelp:s3cret@db.example/holdfast?sslmode=required": "sslmode= in DATABASE_URL is",
    "postgresql://kelp:s3cret@db.example/holdfast?pool=many": "pool= in DATABASE_URL is",
    "postgresql://kelp:s3cret@db.example/holdfast?pool=0": "pool= in DATABASE_URL is",
    "postgresql://kelp@db.example/holdfast?s3cret=1": "is no setting of PostgreSQL",
}


@pytest.mark.parametrize("url", NOT_UNDERSTOOD)
def test_what_cannot_be_read_is_said_by_its_part_and_repeats_no_secret(url):
    with pytest.raises(DatabaseNotUnderstood) as refused:
        database(url, HOME)
    assert NOT_UNDERSTOOD[url] in str(refused.value)
    assert "s3" not in str(refused.value)


def asked_of(url):
    """What the connection itself answers, in our words."""
    from django.db import DatabaseError
    from django.db.backends.postgresql.base import DatabaseWrapper

    from holdfast.site.silent_database import why_silent

    settings = database(url, HOME) | {"CONN_MAX_AGE": 0, "AUTOCOMMIT": True, "TIME_ZONE": None}
    settings["OPTIONS"].pop("pool")
    settings |= {"CONN_HEALTH_CHECKS": False, "ATOMIC_REQUESTS": False, "TEST": {}}
    probe = DatabaseWrapper(settings, "probe")
    try:
        with pytest.raises((DatabaseError, OSError)) as silent:
            probe.ensure_connection()
    finally:
        probe.close()
    return why_silent(silent.value)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"NAME": "nowhere"}, "There is no database of that name on the server"),
        ({"USER": "nobody"}, "user"),
        ({"PORT": "1"}, "Nobody listens at that host and port"),
        ({"?": "?sslmode=require"}, "asks for an encrypted connection"),
    ],
    ids=["name", "user", "port", "sslmode"],
)
def test_each_thing_wrong_with_the_address_of_a_real_server_has_its_own_sentence(change, sentence):
    from django.db import connection

    if connection.vendor != "postgresql":
        pytest.skip("This run is on SQLite.")
    at = {name: str(connection.settings_dict[name]) for name in ("USER", "HOST", "PORT", "NAME")}
    at = {"?": ""} | at | change
    if at["HOST"].startswith("/"):
        at["HOST"] = "127.0.0.1"
    url = f"postgresql://{at['USER']}:s3cret@{at['HOST']}:{at['PORT']}/{at['NAME']}{at['?']}"
    said = asked_of(url)
    assert sentence in said
    assert "s3cret" not in said


ANSWERS = {
    'FATAL:  password authentication failed for user "kelp"': "with that password",
    "connection failed: fe_sendauth: no password supplied": "asks for a password",
    'FATAL:  no pg_hba.conf entry for host "::1", user "kelp", no encryption': "sslmode=require",
    'FATAL:  no pg_hba.conf entry for host "::1", user "kelp", SSL encryption': "pg_hba.conf",
    'root certificate file "x" does not exist': "certificate of the database server",
    "failed to resolve host 'db.exmple'": "There is no host of that name",
    "connection timeout expired": "did not answer in time",
    "FATAL:  remaining connection slots are reserved": "no connection left",
    "unable to open database file": "The file of the database cannot be opened",
    "something new": "The database did not answer",
}


@pytest.mark.parametrize("answer", ANSWERS)
def test_what_a_server_answers_has_words_and_is_not_repeated(answer):
    from holdfast.site.silent_database import why_silent

    said = why_silent(RuntimeError(answer))
    assert ANSWERS[answer] in said
    assert "kelp" not in said
    assert "db.exmple" not in said
