"""Why something is released, in the client's words: sealed under their key, bound to the grant."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from holdfast import vault
from holdfast.circle.keys import key_of

if TYPE_CHECKING:
    from holdfast.circle.models import Grant

LONGEST = 200


def purpose_of(grant: Grant) -> str:
    """Empty where none was given, and once the client was erased."""
    if not grant.sealed_purpose or not grant.client.wrapped_key:
        return ""
    return opened(key_of(grant.client), grant.client_id, grant.id, bytes(grant.sealed_purpose))


def sealed(key: bytes, client_id: UUID, grant_id: UUID, words: str) -> bytes:
    said = words[:LONGEST].encode()
    return vault.seal(key, said, _bound_to(client_id, grant_id)) if said else b""


def opened(key: bytes, client_id: UUID, grant_id: UUID, kept: bytes) -> str:
    return vault.unseal(key, kept, _bound_to(client_id, grant_id)).decode()


def _bound_to(client_id: UUID, grant_id: UUID) -> bytes:
    return b"purpose|" + client_id.bytes + grant_id.bytes
