"""`holdfast addresses`: every address of the pages, the view behind it, and who may open it."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from holdfast.command.installation import set_up
from holdfast.command.refusal import Refusal

HEADINGS = ("address", "view", "policy")


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "part", nargs="?", default="", help="only those with this in them, such as /clients/"
    )


def run(arguments: Namespace) -> int:
    set_up()
    from holdfast.site.addresses import addresses

    found = [
        (one.path, one.answered_by.removeprefix("holdfast."), one.policy)
        for one in sorted(addresses(), key=lambda one: one.path)
        if arguments.part in one.path
    ]
    if not found:
        raise Refusal(f"No address has “{arguments.part}” in it; without it all are listed.")
    widths = [max(map(len, column)) for column in zip(HEADINGS, *found, strict=True)]
    for row in (HEADINGS, *found):
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        print("  ".join(cells).rstrip())
    return 0
