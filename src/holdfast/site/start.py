"""What must be true before an installation serves anybody."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings

from holdfast import clock
from holdfast.circle.keys import KeyDestroyed, key_of
from holdfast.circle.models import Client
from holdfast.invented.demo import is_demo
from holdfast.people.keys import KeyMissing, make_key, read_key
from holdfast.vault import VaultError


class CannotStart(Exception):
    """The sentence says what is missing, and what to do."""


def refuse_moved_clock() -> None:
    """Whatever serves the pages: a clock that was moved is the demo's alone."""
    if clock.moved_by() and not is_demo():
        raise CannotStart(
            f"{clock.VARIABLE} moves the clock; please take it out of the environment."
        )


def refuse_without_key() -> None:
    """Raises ``CannotStart`` without a key, or with one that does not open what is kept here."""
    path = Path(settings.HOLDFAST_KEY_FILE)
    if not path.exists() and not Client.objects.exists():
        raise CannotStart(
            "There is no installation key yet; `holdfast migrate --new-key` makes one."
        )
    try:
        read_key(path)
    except KeyMissing as missing:
        raise CannotStart(str(missing)) from None
    if not _opens_what_is_kept():
        raise CannotStart(
            "The installation key is not the one this database was sealed with; "
            "please put the right key file back, nothing was changed."
        )


def make_key_if_new() -> bool:
    """Makes a key for an installation that keeps nothing yet; gives whether one was made.

    Raises ``CannotStart`` when there are clients whose key is lost: a new one would hide that.
    """
    if Path(settings.HOLDFAST_KEY_FILE).exists():
        return False
    if Client.objects.exists():
        raise CannotStart(
            "The installation key is gone, but there are entries sealed with it; "
            "please put its file back from where you keep your copy."
        )
    make_key(Path(settings.HOLDFAST_KEY_FILE))
    return True


def _opens_what_is_kept() -> bool:
    client = Client.objects.filter(erased_at__isnull=True).first()
    if client is None:
        return True
    try:
        key_of(client)
    except (VaultError, KeyDestroyed):
        return False
    return True
