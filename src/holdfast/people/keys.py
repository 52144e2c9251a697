"""The installation key: one file that opens everything sealed here. Whoever loses it loses that.

The file holds 64 hexadecimal digits and is readable by its owner alone.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
from pathlib import Path

from holdfast.library.once import once

KEY_BYTES = 32


class KeyMissing(Exception):
    """There is no usable installation key."""


class KeyExists(Exception):
    """A key is never made over another."""


def read_key(path: Path) -> bytes:
    """32 bytes; raises ``KeyMissing`` for no file, no key in it, or one that others may read."""
    try:
        is_shared = bool(path.stat().st_mode & 0o077)
        key = bytes.fromhex(path.read_text("ascii").strip())
    except (OSError, ValueError):
        raise KeyMissing(
            "The installation key could not be read; put its file back, "
            "or name the right one in HOLDFAST_KEY_FILE."
        ) from None
    if is_shared or len(key) != KEY_BYTES:
        raise KeyMissing(
            "The installation key must be 64 hexadecimal digits in a file that only its owner "
            "can read; please set the mode of the file to 0600."
        )
    return key


def make_key(path: Path) -> None:
    """A new key in a new file of mode 0600; raises ``KeyExists`` rather than replace one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        opened = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise KeyExists("There is an installation key already, and it stays as it is.") from None
    with os.fdopen(opened, "w", encoding="ascii") as file:
        file.write(secrets.token_hex(KEY_BYTES) + "\n")


def installation_key() -> bytes:
    """The key of this installation, from the file that settings name."""
    from django.conf import settings

    return _read_once(Path(settings.HOLDFAST_KEY_FILE))


def derived(key: bytes, purpose: str) -> bytes:
    """32 bytes for one purpose, from which neither the key nor another purpose's can be learnt."""
    return hmac.new(key, f"holdfast/{purpose}/1".encode(), hashlib.sha256).digest()


@once
def _read_once(path: Path) -> bytes:
    return read_key(path)
