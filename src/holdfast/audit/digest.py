"""The digest that ties one audit row to the one before it."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from holdfast.audit.models import AuditEvent

START = bytes(32)


def digest_of(previous: bytes, row: AuditEvent) -> bytes:
    """SHA-256 of the previous digest and the row's facts, 32 bytes."""
    ids = [row.id, row.practice_id, row.account_id, row.client_id]
    facts = [*(str(one) if one else "" for one in ids), row.role, row.verb, row.what]
    told = json.dumps([*facts, int(row.at.timestamp() * 1_000_000), row.position])
    return hashlib.sha256(previous + told.encode()).digest()
