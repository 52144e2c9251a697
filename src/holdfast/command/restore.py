"""`holdfast restore FILE`: a backup put back, verified, and those erased since erased again."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from holdfast.command.ending import clean_up_when_told_to_end
from holdfast.command.erased_since import add_lists, erased_since
from holdfast.command.installation import make_home, refuse_silent_database, set_up
from holdfast.command.refusal import Refusal

if TYPE_CHECKING:
    from holdfast.exchange.backup.restoring import Restored

KNOWN_UNTIL = (
    "The lists used know of erasures up to {at}; please ask each practice who was erased after "
    "that, and erase them again."
)
WENT_BACK = (
    "What was changed after {at} stands as it stood then: passwords, second steps, phones that may "
    "call without a sign-in, places in circles, releases, invitations, and who works here; please "
    "look through them with each practice. Everybody was signed out."
)


def add_arguments(parser: ArgumentParser) -> None:
    add_lists(parser)


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
    restored = restore(arguments.file, home, lambda: erased_since(arguments, home))
    if not arguments.nobody_erased:
        print(KNOWN_UNTIL.format(at=moment(restored.erasures_known_until)))
    return told(restored)


def told(restored: Restored) -> int:
    from holdfast.command.verify import report, verified
    from holdfast.exchange.backup.restoring import chains_that_end_elsewhere

    counted, faults = verified()
    at = moment(restored.manifest.at)
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


def moment(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M:%S} UTC"
