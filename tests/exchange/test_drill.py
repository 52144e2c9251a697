"""A drill never touches the database it is asked about, however that is named."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from tests.exchange.backing_up import backed_up, told
from tests.harness.installation import Installation

from holdfast.command import drill_place
from holdfast.command.drill_inside import ELSEWHERE

TABLES = "from django.db import connection; print(len(connection.introspection.table_names()))"


def needs_postgres(installation: Installation) -> str:
    url = installation.environment.get("DATABASE_URL")
    if not url:
        pytest.skip("This run is on SQLite.")
    return url


def went_well(installation: Installation, file: Path) -> None:
    done = installation.run("drill", str(file))
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert "Everything holds" in done.stdout and "The drill went well" in done.stdout


def named_by_a_file(installation: Installation, folder: Path) -> None:
    """As it is told where the address is a secret that systemd hands over."""
    kept = installation.environment.get("DATABASE_URL")
    at = folder / "other" / "real.sqlite3"
    at.parent.mkdir()
    address = folder / "address"
    address.write_text(kept or f"sqlite:////{str(at).lstrip('/')}")
    installation.environment.pop("DATABASE_URL", None)
    installation.environment["DATABASE_URL_FILE"] = str(address)


def test_an_empty_database_that_a_file_names_stays_empty(
    kept: Installation, empty: Installation, tmp_path: Path
) -> None:
    file = backed_up(kept, tmp_path)
    named_by_a_file(empty, tmp_path)
    went_well(empty, file)
    assert empty.python(TABLES) == "0"


def test_one_that_keeps_something_and_is_named_by_a_file_stays_as_it_was(
    kept: Installation, tmp_path: Path
) -> None:
    file = backed_up(kept, tmp_path)
    needs_postgres(kept)
    named_by_a_file(kept, tmp_path)
    before = told(kept)
    went_well(kept, file)
    assert told(kept) == before


def test_inside_it_goes_no_further_in_another_database(
    kept: Installation, empty: Installation, tmp_path: Path
) -> None:
    file = backed_up(kept, tmp_path)
    inside = "import sys; from holdfast.command.drill_inside import main"
    printed = empty.python(
        f"{inside}; sys.stderr = sys.stdout; print(main(['holdfast_drill_ab', {str(file)!r}]))"
    )
    assert printed.splitlines() == [ELSEWHERE, "1"]
    assert empty.python(TABLES) == "0"


def test_host_and_port_may_stand_after_the_question_mark(
    kept: Installation, tmp_path: Path
) -> None:
    url = urlsplit(needs_postgres(kept))
    file = backed_up(kept, tmp_path)
    query = f"host={url.hostname}&port={url.port}&sslmode=prefer&pool=2&dbname={url.path[1:]}"
    kept.environment["DATABASE_URL"] = f"postgresql://{url.username}@{url.path}?{query}"
    before = told(kept)
    went_well(kept, file)
    assert told(kept) == before


def test_a_server_that_does_not_answer_is_not_said_to_want_createdb(
    kept: Installation, tmp_path: Path
) -> None:
    needs_postgres(kept)
    file = backed_up(kept, tmp_path)
    kept.environment["DATABASE_URL"] = "postgresql://holdfast@127.0.0.1:1/holdfast"
    done = kept.run("drill", str(file))
    assert done.returncode == 1
    assert "Nobody listens at that host and port" in done.stderr


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://holdfast@/holdfast?host=/sock&port=8930&sslmode=require&pool=8",
        "postgresql:///holdfast?host=/sock&port=8930&sslmode=require&pgbouncer=1",
    ],
)
def test_what_libpq_understands_is_kept(url: str) -> None:
    from psycopg.conninfo import conninfo_to_dict

    asked = conninfo_to_dict(drill_place.for_libpq(url))
    assert (asked["host"], asked["port"], asked["sslmode"]) == ("/sock", "8930", "require")
    assert asked["dbname"] == "holdfast"
    scratch = conninfo_to_dict(drill_place.for_libpq(drill_place.at_database(url, "other")))
    assert scratch == asked | {"dbname": "other"}
