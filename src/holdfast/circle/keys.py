"""Each client's own key, wrapped by the installation's. Destroying it destroys what it sealed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from holdfast import vault
from holdfast.people.keys import derived, installation_key

if TYPE_CHECKING:
    from holdfast.circle.models import Client


class KeyDestroyed(Exception):
    """The client was erased; what was sealed under their key cannot be opened any more."""


def key_of(client: Client) -> bytes:
    """The client's 32-byte key; raises ``KeyDestroyed`` once the client was erased."""
    if not client.wrapped_key:
        raise KeyDestroyed("This chart was erased, and nobody can open it any more.")
    return vault.unwrap(_wrapping_key(), bytes(client.wrapped_key))


def wrapped(key: bytes) -> bytes:
    return vault.wrap(_wrapping_key(), key)


def _wrapping_key() -> bytes:
    return derived(installation_key(), "client keys")
