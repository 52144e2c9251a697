"""`holdfast drill FILE`: would this backup bring everything back? Tried in a scratch place."""

from __future__ import annotations

import subprocess
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from time import monotonic

from holdfast.command.drill_place import Place, scratch_place
from holdfast.command.ending import clean_up_when_told_to_end
from holdfast.command.erased_since import add_lists, lists_of
from holdfast.command.installation import set_up


def add_arguments(parser: ArgumentParser) -> None:
    add_lists(parser)


def run(arguments: Namespace) -> int:
    clean_up_when_told_to_end()
    set_up()
    from django.conf import settings

    from holdfast.site.environment import secret

    home = Path(settings.HOLDFAST_HOME)
    begun = monotonic()
    with scratch_place(secret("DATABASE_URL"), Path(settings.HOLDFAST_KEY_FILE)) as place:
        answer = restored(place, [str(arguments.file), *lists_named(arguments, home)])
    if answer:
        print("The drill failed; what was said above is why. Nothing here was touched.")
        return 1
    print(f"The drill went well, in {monotonic() - begun:.0f} seconds; nothing of it is left.")
    return 0


def restored(place: Place, asked: list[str]) -> int:
    """What the restore answered in a process whose settings are those of the place."""
    command = [sys.executable, "-m", "holdfast.command.drill_inside", place.database, *asked]
    return subprocess.run(command, env=place.environment, check=False).returncode


def lists_named(arguments: Namespace, home: Path) -> list[str]:
    """In the scratch place nothing leads to the lists of this installation."""
    if arguments.nobody_erased:
        return ["--nobody-erased"]
    return [word for one in lists_of(arguments, home) for word in ("--erased", str(one))]
