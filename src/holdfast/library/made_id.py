"""An id for what came without one, so that the same file always gives the same chart."""

from __future__ import annotations

import hashlib
from uuid import UUID


def made_id(stem: str, canonical: str, occurrence: int) -> str:
    """A UUIDv8 of the stem, the canonical line and its occurrence."""
    digest = bytearray(hashlib.sha256(f"{stem}\n{canonical}\n{occurrence}".encode()).digest()[:16])
    digest[6] = digest[6] & 0x0F | 0x80
    digest[8] = digest[8] & 0x3F | 0x80
    return str(UUID(bytes=bytes(digest)))
