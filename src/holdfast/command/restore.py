"""`holdfast restore FILE`: a backup put back, verified, and those erased since erased again."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from holdfast.command.ending import clean_up_when_told_to_end
from holdfast.command.installation import make_home, refuse_silent_database, set_up
from holdfast.command.refusal import Refusal

if TYPE_CHECKING:
    from holdfast.circle.erasure import Erased
    from holdfast.exchange.backup.restoring import Restored

NO_LIST = (
    "Please name the list of those who were erased since with --erased erased.jsonl (it lies in "
    "the home and beside the backups), or say --nobody-erased; nothing was restored."
)
WENT_BACK = (
    "What was changed after {at} stands as it stood then: passwords, second steps, phones that may "
    "call without a sign-in, places in circles, releases, invitations, and who works here; please "
    "look through them with each practice. Everybody was signed out."
)


def add_arguments(parser: ArgumentParser) -> None:
    add_lists(parser)


def add_lists(parser: ArgumentParser) -> None:
    """The backup, and who was erased since it was made."""
    parser.add_argument("file", type=Path, metavar="FILE", help="what `holdfast backup` wrote")
    lists = parser.add_mutually_exclusive_group()
    lists.add_argument("--erased", type=Path, metavar="LIST", help="who was erased since")
    lists.add_argument("--nobody-erased", action="store_true", help="nobody was erased since")


def run(arguments: Namespace) -> int:
    clean_up_when_told_to_end()
    set_up()
    make_home()
    refuse_silent_database()
    from django.conf import settings

    from holdfast.exchange.backup.restoring import restore
    from holdfast.people.keys import KeyMissing, read_key

    try:
        read_key(Path(settings.HOLDFAST_KEY_FILE))
    except KeyMissing as missing:
        raise Refusal(f"{missing} Nothing was restored.") from None
    home = Path(settings.HOLDFAST_HOME)
    return told(restore(arguments.file, home, lambda: erased_since(arguments, home)))


def erased_since(arguments: Namespace, home: Path) -> list[Erased]:
    """From the list that was named, or the newer of those in the home and beside the backup."""
    import msgspec

    from holdfast.circle.erased_list import NAME, read_list

    if arguments.nobody_erased:
        return []
    beside = arguments.file.absolute().parent / NAME
    lists = [arguments.erased] if arguments.erased else [home / NAME, beside]
    there = [one for one in lists if arguments.erased or one.exists()]
    if not there:
        raise Refusal(NO_LIST)
    try:
        return [line for one in there for line in read_list(one)]
    except msgspec.DecodeError:
        raise Refusal("This is no list of those who were erased; nothing was restored.") from None


def told(restored: Restored) -> int:
    from holdfast.command.verify import report, verified
    from holdfast.exchange.backup.restoring import chains_that_end_elsewhere

    counted, faults = verified()
    at = f"{restored.manifest.at:%Y-%m-%d %H:%M:%S} UTC"
    print(
        f"Restored as of {at}: every table has as many rows as the "
        f"manifest says. Erased again: {restored.erased_again}."
    )
    print(WENT_BACK.format(at=at))
    elsewhere = chains_that_end_elsewhere(restored.manifest)
    if elsewhere:
        print(f"{elsewhere} chains do not end as the manifest says.")
    print(report(counted, faults))
    return 1 if faults or elsewhere else 0
