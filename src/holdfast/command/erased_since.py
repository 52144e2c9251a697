"""Who was erased since a backup was made: from the lists that were named, or are there."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from holdfast.command.refusal import Refusal

if TYPE_CHECKING:
    from holdfast.circle.erasure import Erased

NO_LIST = (
    "Please name the list of those who were erased since with --erased erased.jsonl (it lies in "
    "the home, beside the backups, and where HOLDFAST_ERASED_LIST says), or say --nobody-erased; "
    "nothing was restored."
)
TORN = (
    "The last line of {path} is torn: somebody was erased of whom this list does not say who; "
    "please ask the practices, and erase them again. The whole lines were used."
)


def add_lists(parser: ArgumentParser) -> None:
    """The backup, and who was erased since it was made."""
    parser.add_argument("file", type=Path, metavar="FILE", help="what `holdfast backup` wrote")
    lists = parser.add_mutually_exclusive_group()
    lists.add_argument(
        "--erased",
        type=Path,
        metavar="LIST",
        action="append",
        help="who was erased since; may be given more than once",
    )
    lists.add_argument("--nobody-erased", action="store_true", help="nobody was erased since")


def lists_of(arguments: Namespace, home: Path) -> list[Path]:
    """Those that were named; otherwise what there is of those in the home, elsewhere and beside
    the backup."""
    from holdfast.circle.erased_list import NAME, lists_here

    named: list[Path] = arguments.erased or []
    beside = arguments.file.absolute().parent / NAME
    return named or [one for one in (*lists_here(home), beside) if one.exists()]


def erased_since(arguments: Namespace, home: Path) -> list[Erased]:
    """Each once, from all the lists."""
    if arguments.nobody_erased:
        return []
    lists = lists_of(arguments, home)
    if not lists:
        raise Refusal(NO_LIST)
    return list({line.client_id: line for one in lists for line in _on(one)}.values())


def _on(path: Path) -> list[Erased]:
    import msgspec

    from holdfast.circle.erased_list import read_list

    try:
        found = read_list(path)
    except msgspec.DecodeError:
        raise Refusal(
            f"{path} is no list of those who were erased; nothing was restored."
        ) from None
    if found.torn:
        print(TORN.format(path=path))
    return found.lines
