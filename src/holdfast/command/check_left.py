"""What a killed backup, restore or drill left lying about; the second list of those erased."""

from __future__ import annotations

from pathlib import Path

from holdfast.command.refusal import Refusal

BY_THE_NEXT = "the next `holdfast {command}` on this machine takes it away."


def no_second_list() -> list[str]:
    from django.conf import settings

    from holdfast.circle.erased_list import can_be_written

    path: Path | None = settings.HOLDFAST_ERASED_LIST
    if path is None or can_be_written(path):
        return []
    return [
        f"The list of those who were erased cannot be written at {path}, which "
        "HOLDFAST_ERASED_LIST names; please look at its folder and its mode."
    ]


def left_unpacked() -> list[str]:
    """A sentence for each copy of the database in which no living process works."""
    from django.conf import settings

    from holdfast.exchange.backup.scratch import left_over

    home = Path(settings.HOLDFAST_HOME)
    return [
        *(_said(f"lies unpacked in {one}", "backup") for one in left_over(home)),
        *(_said(f"lies unpacked in {one}", "drill") for one in _homes_of_drills()),
        *(_said(f"is the scratch database {one}", "drill") for one in _databases()),
    ]


def _homes_of_drills() -> list[Path]:
    from holdfast.command.drill_place import FOLDER, folders
    from holdfast.exchange.backup.scratch import left_over

    try:
        return left_over(folders(), FOLDER)
    except Refusal:  # on a full disk other sentences say so
        return []


def _databases() -> list[str]:
    from django.db import connection

    from holdfast.command.drill_place import LEFT

    if connection.vendor == "sqlite":
        return []
    with connection.cursor() as cursor:
        cursor.execute(LEFT)
        return [str(row[0]) for row in cursor.fetchall()]


def _said(where: str, command: str) -> str:
    left = f"A copy of what is kept here {where}, left by a command that was killed"
    return f"{left}; {BY_THE_NEXT.format(command=command)}"
