"""Marks that nobody has to remember: `database` and `browser` follow from what a test uses."""

import pytest

DATABASE = {
    "db",
    "transactional_db",
    "django_db_setup",
    "django_db_reset_sequences",
    "live_server",
    "installation",
    "ready",
}
BROWSER = {"browser", "context", "page", "phone", "desk"}


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line(
        "markers", "database: touches a database; runs on SQLite and PostgreSQL"
    )
    config.addinivalue_line("markers", "browser: drives a real browser")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        uses = set(getattr(item, "fixturenames", ()))
        if uses & DATABASE or item.get_closest_marker("django_db"):
            item.add_marker("database")
        if uses & BROWSER:
            item.add_marker("browser")
