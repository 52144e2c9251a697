"""A client's name as it lies in the database: sealed under the client's own key, bound to them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from holdfast import vault
from holdfast.circle.keys import key_of

if TYPE_CHECKING:
    from holdfast.circle.models import Client


def name_of(client: Client) -> str:
    """The name in clear; empty once the client was erased."""
    if not client.wrapped_key:
        return ""
    return vault.unseal(key_of(client), bytes(client.sealed_name), _bound_to(client.id)).decode()


def sealed_name(key: bytes, client_id: UUID, name: str) -> bytes:
    return vault.seal(key, name.encode(), _bound_to(client_id))


def _bound_to(client_id: UUID) -> bytes:
    return b"name|" + client_id.bytes
