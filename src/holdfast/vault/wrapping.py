"""AES key wrap: a client's key, kept under the installation's key. Source: RFC 3394."""

from __future__ import annotations

from cryptography.hazmat.primitives.keywrap import (
    InvalidUnwrap,
    aes_key_unwrap,
    aes_key_wrap,
)

from holdfast.vault.errors import CannotOpen
from holdfast.vault.keys import checked


def wrap(kek: bytes, key: bytes) -> bytes:
    """40 bytes that give nothing away without ``kek``."""
    return aes_key_wrap(checked(kek), checked(key))


def unwrap(kek: bytes, wrapped: bytes) -> bytes:
    """The 32 bytes; raises ``CannotOpen`` for another ``kek`` or changed bytes."""
    try:
        return checked(aes_key_unwrap(checked(kek), bytes(wrapped)))
    except InvalidUnwrap:
        raise CannotOpen(
            "This key could not be unwrapped: the installation key is another one, "
            "or the stored bytes were changed."
        ) from None
