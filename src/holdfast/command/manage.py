"""`holdfast manage`: Django's own commands, for this installation."""

from __future__ import annotations

from argparse import REMAINDER, ArgumentParser, Namespace

from holdfast.command.installation import set_up


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "words",
        nargs=REMAINDER,
        metavar="COMMAND …",
        help="such as `shell`; `help` lists them all",
    )


def run(arguments: Namespace) -> int:
    set_up()
    from django.core.management import execute_from_command_line

    execute_from_command_line(["holdfast manage", *(arguments.words or ["help"])])
    return 0
