"""Sealing under one client's key, each thing bound to what it is and to whom it belongs."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass, field
from uuid import UUID

from holdfast import vault
from holdfast.circle.keys import key_of
from holdfast.circle.models import Client


@dataclass(frozen=True, slots=True)
class ClientSeal:
    """One client's key in use. Raises ``vault`` errors where something was moved or altered."""

    client_id: UUID
    key: bytes = field(repr=False)

    def seal(self, plain: bytes, *bound_to: object) -> bytes:
        return vault.seal(self.key, plain, self._aad(bound_to))

    def unseal(self, sealed: bytes | memoryview, *bound_to: object) -> bytes:
        return vault.unseal(self.key, bytes(sealed), self._aad(bound_to))

    def fingerprint(self, plain: bytes) -> bytes:
        """32 bytes that tell whether two things are alike, and mean nothing without the key."""
        return hmac.new(self.key, plain, hashlib.sha256).digest()

    def _aad(self, bound_to: tuple[object, ...]) -> bytes:
        return "\x1f".join(str(part) for part in (self.client_id, *bound_to)).encode()


def seal_of(client: Client) -> ClientSeal:
    """The seal of a client; raises ``circle.keys.KeyDestroyed`` once the client was erased."""
    return ClientSeal(client.id, key_of(client))
