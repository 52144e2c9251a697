"""The test database: a real SQLite file unless DATABASE_URL names a PostgreSQL server.

A file and not memory, because threads and other processes (live server, worker) open it too.
"""

from pathlib import Path

import pytest


def pytest_configure() -> None:
    from django.conf import settings

    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # for speed


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> None:
    from django.conf import settings
    from django.db import connections

    database = connections["default"]
    if database.vendor == "sqlite":
        name = str(Path(settings.HOLDFAST_HOME) / "tests.sqlite3")
        database.settings_dict["TEST"]["NAME"] = name
