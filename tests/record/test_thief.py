"""Somebody has the database file without the key: what docs/safety/stolen-file.md says of it."""

import pytest
from django.contrib.sessions.models import Session
from django.db import connection
from tests.cast import cast
from tests.frozen.storing import engine_of, folders, of_postgresql, of_sqlite, thaw
from tests.harness.installation import Installation


class Stolen:
    """Everything in the file, as text; what is kept as bytes is written in hexadecimal digits."""

    def __init__(self, installation: Installation) -> None:
        self.told = thaw(installation, folders()[-1])
        assert installation.run("migrate").returncode == 0
        dumped = {"sqlite": of_sqlite, "postgresql": of_postgresql}[engine_of(installation)]
        self.text = dumped(installation).lower()

    def shows(self, word: str) -> bool:
        plain = word.lower()
        return any(one in self.text for one in (plain, word.encode().hex(), plain.encode().hex()))

    @property
    def clients(self):
        practices = self.told["practices"].values()
        return [client for practice in practices for client in practice["clients"].values()]


@pytest.fixture
def stolen(installation: Installation) -> Stolen:
    return Stolen(installation)


def words_of(told, least=12):
    """Every text somewhere within, long enough to be nobody's fixed word."""
    if isinstance(told, str):
        return [told] if len(told) >= least and " " in told else []
    inner = told.values() if isinstance(told, dict) else told if isinstance(told, list) else []
    return [word for one in inner for word in words_of(one, least)]


def test_no_name_and_no_words_of_a_client_lie_in_the_file(stolen):
    names = [client["name"] for client in stolen.clients if client.get("name")]
    parts = ("entries", "briefings", "drafts")
    words = words_of([[client.get(part, []) for part in parts] for client in stolen.clients])
    people = stolen.told["people"].values()
    seeds = [seed for one in people for seed in one["second_factors"]]
    words = set(words) - {one["name"] for one in people}  # professionals, who are known by name
    assert min(map(len, (names, words, seeds))) > 0
    assert [word for word in [*names, *words, *seeds] if stolen.shows(word)] == []


def test_who_is_a_client_shows_by_their_mail_address(stolen):
    assert stolen.shows("clem@mail.example")


@pytest.mark.django_db
def test_emptying_the_table_of_sessions_ends_every_sign_in(client):
    here = cast()
    client.force_login(here.tamsin.account)
    assert client.get("/").status_code == 200
    assert Session.objects.exists()
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_session;")
    assert client.get("/").headers["Location"].startswith("/accounts/login/")
