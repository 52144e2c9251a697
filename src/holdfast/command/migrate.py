"""`holdfast migrate`: the database, brought up to this version."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from holdfast.command.installation import is_behind, make_home, set_up, where_it_is
from holdfast.command.refusal import Refusal


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--new-key",
        action="store_true",
        help="also make the installation key, where nothing is kept yet and there is none",
    )


def run(arguments: Namespace) -> int:
    set_up()
    print(f"{migrated()} {where_it_is()}")  # so that nobody fills another one than they meant
    if arguments.new_key:
        print(with_key())
    return 0


def migrated() -> str:
    from django.core.management import call_command

    make_home()
    if not is_behind():
        return "The database is at this version already."
    call_command("migrate", interactive=False, verbosity=0)
    return "The database is now at this version."


def with_key() -> str:
    from django.conf import settings

    from holdfast.site.start import CannotStart, make_key_if_new

    try:
        is_made = make_key_if_new()
    except CannotStart as trouble:
        raise Refusal(str(trouble)) from None
    if not is_made:
        return "There is an installation key already; it stays as it is."
    return (
        f"The installation key is in {settings.HOLDFAST_KEY_FILE}; please keep a copy of it in a "
        "safe place away from this machine, for without it nothing here can be read."
    )
