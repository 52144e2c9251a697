"""Finding a client by name: keyed digests of what is typed, and of every name kept."""

from __future__ import annotations

from uuid import UUID

from holdfast import vault
from holdfast.circle.models import Client, NameMark
from holdfast.people.keys import derived, installation_key


def name_index(practice_id: UUID, name: str) -> bytes:
    """32 bytes, equal for equal names of one practice and never across two."""
    return vault.blind_index(_search_key(), name, practice_id.bytes)


def mark(client: Client, name: str) -> None:
    """Keeps a digest for every beginning of every word, so that a name is found while typing."""
    digests = vault.blind_prefixes(_search_key(), name, client.practice_id.bytes)
    NameMark.objects.filter(client=client).delete()
    NameMark.objects.bulk_create(
        NameMark(practice_id=client.practice_id, client=client, digest=one) for one in digests
    )


def looked_for(practice_id: UUID, typed: str) -> frozenset[bytes]:
    """The digests a name must all have; empty when too little was typed."""
    return vault.search_words(_search_key(), typed, practice_id.bytes)


def _search_key() -> bytes:
    return derived(installation_key(), "names")
