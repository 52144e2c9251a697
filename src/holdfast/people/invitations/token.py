"""The secret part of an invitation's link. Only its digest is kept."""

from __future__ import annotations

import hashlib
import secrets
from uuid import UUID

SECRET_BYTES = 32


def new_token(invitation_id: UUID) -> tuple[str, bytes]:
    """The token for the link, and the 32-byte digest to keep."""
    secret = secrets.token_urlsafe(SECRET_BYTES)
    return f"{invitation_id.hex}-{secret}", digest(secret)


def parts(token: str) -> tuple[UUID, bytes] | None:
    """The invitation's id and the digest of the secret; ``None`` for what is no token."""
    invitation_hex, _, secret = token.partition("-")
    try:
        return UUID(hex=invitation_hex), digest(secret)
    except ValueError:
        return None


def digest(secret: str) -> bytes:
    return hashlib.sha256(secret.encode()).digest()
