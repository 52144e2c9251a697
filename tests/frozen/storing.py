"""A frozen database on disk: one folder, a file an engine, and what was kept told beside it."""

from __future__ import annotations

import gzip
import hashlib
import json
import sqlite3
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.harness.installation import Installation
from tests.harness.postgres import programs

HERE = Path(__file__).parent
KEY = hashlib.sha256(b"the key of frozen databases: it seals invented people only").hexdigest()
DUMP = ("--inserts", "--rows-per-insert=50", "--no-owner", "--no-privileges")


def folders() -> list[Path]:
    return sorted(path.parent for path in HERE.glob("*/sqlite.told.json"))


def engine_of(installation: Installation) -> str:
    return "postgresql" if "DATABASE_URL" in installation.environment else "sqlite"


def put_key(installation: Installation) -> None:
    home = Path(installation.environment["HOLDFAST_HOME"])
    home.mkdir(mode=0o700, exist_ok=True)
    key = home / "installation.key"
    key.touch(mode=0o600)
    key.write_text(KEY + "\n", "ascii")


def freeze(installation: Installation, told: dict[str, Any], folder: Path) -> None:
    """Writes the installation's database, as it stands, into a folder of its own."""
    engine = engine_of(installation)
    folder.mkdir(exist_ok=True)
    said = json.dumps(told, indent=1, sort_keys=True, ensure_ascii=False)
    (folder / f"{engine}.told.json").write_text(said + "\n", "utf-8")
    dumped = {"sqlite": of_sqlite, "postgresql": of_postgresql}[engine](installation)
    packed = gzip.compress(dumped.encode(), compresslevel=9, mtime=0)
    (folder / f"{engine}.sql.gz").write_bytes(packed)


def thaw(installation: Installation, folder: Path) -> dict[str, Any]:
    """Puts the key and the database of the installation's engine in place; gives what it kept."""
    engine = engine_of(installation)
    put_key(installation)
    script = gzip.decompress((folder / f"{engine}.sql.gz").read_bytes()).decode()
    {"sqlite": into_sqlite, "postgresql": into_postgresql}[engine](installation, script)
    told: dict[str, Any] = json.loads((folder / f"{engine}.told.json").read_text("utf-8"))
    return told


def sqlite_file(installation: Installation) -> Path:
    return Path(installation.environment["HOLDFAST_HOME"]) / "holdfast.sqlite3"


def of_sqlite(installation: Installation) -> str:
    with sqlite3.connect(sqlite_file(installation)) as database:
        return "\n".join(database.iterdump())


def into_sqlite(installation: Installation, script: str) -> None:
    with sqlite3.connect(sqlite_file(installation)) as database:
        database.executescript(script)


def of_postgresql(installation: Installation) -> str:
    command = [programs() / "pg_dump", *DUMP, installation.environment["DATABASE_URL"]]
    dumped = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return "\n".join(without_what_one_release_says(dumped.splitlines()))


def without_what_one_release_says(lines: list[str]) -> Iterator[str]:
    """A dump that any release of PostgreSQL takes: no settings but the path, no psql commands."""
    for line in lines:
        if not line.startswith(("\\", "SET ", "--")):
            yield line


def into_postgresql(installation: Installation, script: str) -> None:
    import psycopg

    with psycopg.connect(installation.environment["DATABASE_URL"], autocommit=True) as database:
        database.execute(script)  # type: ignore[call-overload] # a script from this folder
