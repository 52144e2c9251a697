"""What runs in the scratch place of a drill: a restore, once it is sure that it is there."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from holdfast.command.installation import refuse_silent_database, set_up
from holdfast.command.refusal import Refusal, tell

ELSEWHERE = (
    "The drill was led to another database than its scratch one, so it ended before it restored "
    "anything; please look at DATABASE_URL."
)


def main(words: Sequence[str]) -> int:
    """``words`` are the name of the scratch place, and what `restore` is asked."""
    from holdfast.command.main import run

    place, *asked = words
    try:
        refuse_elsewhere(place)
    except Exception as trouble:
        return tell(trouble)
    return run("restore", asked)


def refuse_elsewhere(place: str) -> None:
    set_up()
    refuse_silent_database()
    if database_here() != place:
        raise Refusal(ELSEWHERE)


def database_here() -> str:
    """As the server calls it, whatever the settings say; the folder of the file for SQLite."""
    from django.db import connection

    if connection.vendor == "sqlite":
        return str(Path(connection.settings_dict["NAME"]).absolute().parent)
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_database()")
        return str(cursor.fetchone()[0])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
