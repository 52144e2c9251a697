"""The tables of an earlier version, in a database that keeps nothing yet."""

from __future__ import annotations

from collections.abc import Iterable

from django.conf import settings
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.recorder import MigrationRecorder


def make_tables(applied: list[tuple[str, str]], of_an_earlier_try: Iterable[str] = ()) -> None:
    """Those that these migrations make, in place of what stands there: migrations do not all go
    back, so a database that was brought up to this version begins anew."""
    _drop_tables(set(of_an_earlier_try))
    executor = MigrationExecutor(connection)
    graph = executor.loader.graph.node_map
    followed = {
        parent.key
        for app, name in applied
        for parent in graph[app, name].parents
        if parent.key[0] == app
    }
    executor.migrate([one for one in applied if one not in followed])


def _drop_tables(also: set[str]) -> None:
    """Ours alone; what else is in the database stays."""
    ours = {
        *also,
        *connection.introspection.django_table_names(),
        MigrationRecorder.Migration._meta.db_table,
        settings.CACHES["default"]["LOCATION"],
    }
    there = sorted(ours & set(connection.introspection.table_names()))
    if there:
        names = ", ".join(map(connection.ops.quote_name, there))
        with connection.cursor() as cursor:
            cursor.execute(f"DROP TABLE {names} CASCADE")
