"""`holdfast backup FILE`: all that is kept, in one sealed file, while it serves."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from holdfast.command.ending import clean_up_when_told_to_end
from holdfast.command.installation import refuse_unready, set_up

APART = (
    "It opens with the installation key alone, which is not in it: keep a copy of the key in "
    "another place."
)


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="a file that is not there yet")


def run(arguments: Namespace) -> int:
    clean_up_when_told_to_end()
    set_up()
    refuse_unready()
    from django.conf import settings

    from holdfast import clock
    from holdfast.exchange.backup.making import back_up

    made = back_up(arguments.file, Path(settings.HOLDFAST_HOME), clock.now())
    size = arguments.file.stat().st_size / 1_000_000
    print(
        f"{arguments.file} holds {made.counts['record_entry']} entries of "
        f"{made.counts['circle_client']} clients as of {made.at:%Y-%m-%d %H:%M:%S} UTC "
        f"({size:.1f} MB, Holdfast {made.version}, {made.engine}).\n{APART}\n"
        "Beside it erased.jsonl lists who was erased; keep the newest one with the backups."
    )
    return 0
