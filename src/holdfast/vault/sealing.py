"""AES-256-GCM: what is sealed cannot be read, changed, or moved to another place.

A seal is ``version (1 byte) + nonce (12) + ciphertext and tag (length + 16)``. The version is
authenticated with the rest. Source: NIST SP 800-38D, sections 8.2.2 (random 96-bit nonce) and
8.3 (at most 2^32 seals under one key).
"""

from __future__ import annotations

import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from holdfast.vault.errors import CannotOpen, UnknownVersion
from holdfast.vault.keys import checked

VERSION = b"\x01"
NONCE_BYTES = 12
TAG_BYTES = 16
SHORTEST = len(VERSION) + NONCE_BYTES + TAG_BYTES


def seal(key: bytes, plaintext: bytes, aad: bytes) -> bytes:
    """``aad`` says where the seal belongs (client, entry, kind); it is bound, not kept."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    return VERSION + nonce + AESGCM(checked(key)).encrypt(nonce, plaintext, VERSION + aad)


def unseal(key: bytes, sealed: bytes, aad: bytes) -> bytes:
    """The plaintext; raises ``CannotOpen`` when key, place or bytes are not those of the seal."""
    cipher = AESGCM(checked(key))
    if len(sealed) < SHORTEST:
        raise CannotOpen("This is too short to be a seal; the stored bytes may be damaged.")
    if sealed[:1] != VERSION:
        raise UnknownVersion("This was sealed by another version of Holdfast; please update.")
    nonce, box = bytes(sealed[1 : 1 + NONCE_BYTES]), bytes(sealed[1 + NONCE_BYTES :])
    try:
        return cipher.decrypt(nonce, box, VERSION + aad)
    except InvalidTag:
        raise CannotOpen(
            "This seal could not be opened: it belongs to another key or place, or was changed."
        ) from None
