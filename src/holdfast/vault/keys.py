"""New keys, from the operating system's randomness."""

from __future__ import annotations

import secrets

from holdfast.vault.errors import NotAKey

KEY_BYTES = 32


def new_installation_key() -> bytes:
    """32 bytes that wrap every client's key; kept in a file, never in the database."""
    return secrets.token_bytes(KEY_BYTES)


def new_client_key() -> bytes:
    """32 bytes that seal one client's chart; destroying them destroys the chart."""
    return secrets.token_bytes(KEY_BYTES)


def checked(key: bytes) -> bytes:
    if len(key) != KEY_BYTES:
        raise NotAKey("A key here has 32 bytes; please check which key was handed in.")
    return key
