"""The chain of one client's entries: each digest holds the one before it.

``digest = SHA-256(previous digest, length of the header, header, sealed body)``. The header is the
clear part as canonical JSON, the sealed body is the ciphertext, so the chain can be walked by
someone who holds no key, and still verifies after the client's key is destroyed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

import msgspec

FIRST = bytes(32)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """The clear header of one entry, and its sealed body."""

    practice: UUID
    client: UUID
    seq: int
    id: UUID
    kind: str
    at: datetime
    recorded_at: datetime
    by: str
    author: UUID | None
    label: str
    replaces: UUID | None
    body: bytes


def header(link: Link) -> bytes:
    """Canonical JSON of the clear part: a list in fixed order, times in UTC."""
    return msgspec.json.encode(
        [
            "holdfast-entry-1",
            link.practice,
            link.client,
            link.seq,
            link.id,
            link.kind,
            link.at.astimezone(UTC),
            link.recorded_at.astimezone(UTC),
            link.by,
            link.author,
            link.label,
            link.replaces,
        ]
    )


def digest(previous: bytes, link: Link) -> bytes:
    """32 bytes."""
    clear = header(link)
    length = len(clear).to_bytes(4, "big")
    return hashlib.sha256(previous + length + clear + link.body).digest()


def first_broken(chain: Iterable[tuple[Link, bytes]]) -> int | None:
    """The first ``seq`` whose digest or place does not follow from what precedes it, or None."""
    previous = FIRST
    for place, (link, kept) in enumerate(chain, start=1):
        if link.seq != place or digest(previous, link) != kept:
            return place
        previous = kept
    return None
