"""Getting at this installation from the command line."""

from __future__ import annotations

import os
from pathlib import Path

from holdfast.command.refusal import Refusal

BEHIND = "The database is not at this version of Holdfast yet; please run `holdfast migrate` first."


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
    make_home()


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


def is_behind() -> bool:
    """Whether migrations are waiting; raises ``Refusal`` when the database does not answer."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    refuse_silent_database()
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def refuse_unready() -> None:
    """Raises ``Refusal`` unless key and database are those of a running installation."""
    from holdfast.site.start import CannotStart, refuse_without_key

    if is_behind():
        raise Refusal(BEHIND)
    try:
        refuse_without_key()
    except CannotStart as trouble:
        raise Refusal(str(trouble)) from None
