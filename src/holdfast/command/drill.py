"""`holdfast drill FILE`: would this backup bring everything back? Tried in a scratch place."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from urllib.parse import urlsplit, urlunsplit
from uuid import uuid4

from holdfast.command.installation import set_up
from holdfast.command.refusal import Refusal
from holdfast.command.restore import add_lists

RESTORE = "import sys; from holdfast.command.main import main; sys.exit(main(sys.argv[1:]))"


def add_arguments(parser: ArgumentParser) -> None:
    add_lists(parser)


def run(arguments: Namespace) -> int:
    set_up()
    from django.conf import settings

    from holdfast.command.restore import erased_since

    home = Path(settings.HOLDFAST_HOME)
    erased_since(arguments, home)
    begun = monotonic()
    with scratch_place(Path(settings.HOLDFAST_KEY_FILE)) as environment:
        command = [sys.executable, "-c", RESTORE, "restore", str(arguments.file)]
        done = subprocess.run(
            [*command, *list_named(arguments, home)], env=environment, check=False
        )
    if done.returncode:
        print("The drill failed; what was said above is why. Nothing here was touched.")
        return 1
    print(f"The drill went well, in {monotonic() - begun:.0f} seconds; nothing of it is left.")
    return 0


def list_named(arguments: Namespace, home: Path) -> list[str]:
    from holdfast.circle.erased_list import NAME

    if arguments.nobody_erased:
        return ["--nobody-erased"]
    named = arguments.erased or home / NAME
    return ["--erased", str(named)] if named.exists() else []


@contextmanager
def scratch_place(key: Path) -> Iterator[dict[str, str]]:
    """A home and a database of their own with the key of this installation, gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="holdfast-drill-") as home, scratch_database() as url:
        own = {"HOLDFAST_HOME": home, "HOLDFAST_KEY_FILE": str(key.absolute())}
        yield {**os.environ, **own, "DATABASE_URL": url}


@contextmanager
def scratch_database() -> Iterator[str]:
    """Empty for SQLite, whose file then lies in the scratch home."""
    server = os.environ.get("DATABASE_URL", "")
    if not server.startswith("postgres"):
        yield ""
        return
    import psycopg
    from psycopg import sql

    named = f"holdfast_drill_{uuid4().hex}"
    plain = urlunsplit(urlsplit(server)._replace(query=""))
    try:
        with psycopg.connect(plain, autocommit=True) as asked:
            asked.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(named)))
    except psycopg.Error:
        raise Refusal(
            "The database server did not let this user make a scratch database; please give the "
            "user CREATEDB, or restore on another machine."
        ) from None
    try:
        yield urlunsplit(urlsplit(server)._replace(path=f"/{named}"))
    finally:
        with psycopg.connect(plain, autocommit=True) as asked:
            asked.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(named)))
