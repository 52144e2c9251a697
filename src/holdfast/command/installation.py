"""Getting at this installation from the command line."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from holdfast.command.refusal import Refusal

if TYPE_CHECKING:
    from django.db.migrations.loader import MigrationLoader

NOTHING_HERE = (
    "There is no database of Holdfast here yet. {where} `holdfast migrate --new-key` begins a new "
    "one, `holdfast restore` brings one back; if there should be one, HOLDFAST_HOME or "
    "DATABASE_URL names another place."
)
BEHIND = "The database is not at this version of Holdfast yet; please run `holdfast migrate` first."
AHEAD = (
    "The database is of a later version of Holdfast than this one; please install that version "
    "again, or restore the backup from before it."
)


def set_up() -> None:
    """Loads settings and rooms; raises ``Refusal`` when the settings cannot be understood."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "holdfast.site.settings")
    import django

    from holdfast.site.database import DatabaseNotUnderstood
    from holdfast.site.environment import SettingNotUnderstood

    try:
        django.setup()
    except (DatabaseNotUnderstood, SettingNotUnderstood) as trouble:
        raise Refusal(str(trouble)) from None


def make_home() -> None:
    """The folder of what the installation keeps; nobody else may look into it."""
    from django.conf import settings

    Path(settings.HOLDFAST_HOME).mkdir(mode=0o700, parents=True, exist_ok=True)


def refuse_silent_database() -> None:
    """Raises ``Refusal`` at once when nobody answers; a pool would go on asking for a while."""
    from django.db import DatabaseError, connection

    from holdfast.site.silent_database import why_silent

    probe = connection.copy()
    probe.settings_dict["OPTIONS"].pop("pool", None)
    try:
        probe.ensure_connection()
    except (DatabaseError, OSError) as trouble:
        raise Refusal(why_silent(trouble)) from None
    finally:
        probe.close()


def where_it_is() -> str:
    """Names the database that the settings lead to; never the user or the password."""
    from django.db import connection

    named = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"It is the SQLite file {Path(named['NAME']).absolute()}."
    return f"It is {named['NAME']} on {named['HOST'] or 'this machine'} (PostgreSQL)."


def refuse_half_restored() -> None:
    """Raises ``Refusal`` where a restore was begun and is not finished: who was erased may be
    there again."""
    from holdfast.exchange.backup.under_way import NOT_FINISHED, is_under_way

    if is_under_way():
        raise Refusal(NOT_FINISHED)


def is_behind() -> bool:
    """Whether migrations are waiting; raises ``Refusal`` when the database does not answer."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    refuse_silent_database()
    refuse_half_restored()
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def refuse_no_database() -> None:
    """Raises ``Refusal`` where nothing was begun yet, or begun by a later version, and makes
    nothing."""
    from django.db import connection
    from django.db.migrations.loader import MigrationLoader

    nothing = Refusal(NOTHING_HERE.format(where=where_it_is()))
    if connection.vendor == "sqlite" and not Path(connection.settings_dict["NAME"]).exists():
        raise nothing
    refuse_silent_database()
    refuse_half_restored()
    loader = MigrationLoader(connection)
    if not loader.applied_migrations:
        raise nothing
    if unknown_of_ours(loader):
        raise Refusal(AHEAD)


def unknown_of_ours(loader: MigrationLoader) -> set[tuple[str, str]]:
    """What a later version did to the database."""
    from django.apps import apps

    ours = {one.label for one in apps.get_app_configs() if one.name.startswith("holdfast.")}
    done = {(label, name) for label, name in loader.applied_migrations if label in ours}
    return done - set(loader.disk_migrations)


def refuse_unready() -> None:
    """Raises ``Refusal`` unless key and database are those of a running installation."""
    from holdfast.site.start import CannotStart, refuse_without_key

    refuse_no_database()
    if is_behind():
        raise Refusal(BEHIND)
    try:
        refuse_without_key()
    except CannotStart as trouble:
        raise Refusal(str(trouble)) from None
