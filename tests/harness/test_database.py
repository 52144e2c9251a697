"""The runs are what they say: real files or a real server, and a commit that another can see."""

import os
from threading import Thread

import pytest
from django.db import connection


def test_the_database_is_the_one_that_was_asked_for(db: None) -> None:
    wanted = "postgresql" if os.environ.get("DATABASE_URL") else "sqlite"
    assert connection.vendor == wanted


def test_what_is_committed_is_seen_by_another_thread(transactional_db: None) -> None:
    from django.contrib.contenttypes.models import ContentType

    ContentType.objects.create(app_label="harness", model="committed")
    seen: list[bool] = []

    def look() -> None:
        seen.append(ContentType.objects.filter(app_label="harness").exists())
        connection.close()

    other = Thread(target=look)
    other.start()
    other.join()
    assert seen == [True]


def test_what_uses_the_database_is_marked(request: pytest.FixtureRequest, db: None) -> None:
    assert request.node.get_closest_marker("database")
    assert not request.node.get_closest_marker("browser")


def test_what_does_not_is_not(request: pytest.FixtureRequest) -> None:
    assert not request.node.get_closest_marker("database")
