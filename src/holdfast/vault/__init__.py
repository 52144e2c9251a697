"""Sealing: AES-256-GCM bodies, wrapped client keys, blind indexes. Pure; keys are handed in.

key = new_client_key()
kept = wrap(installation_key, key)
sealed = seal(unwrap(installation_key, kept), b"words", aad=b"client|entry|kind")
"""

from holdfast.vault.blind import blind_index, blind_prefixes, blind_words, search_words
from holdfast.vault.errors import CannotOpen, NotAKey, UnknownVersion, VaultError
from holdfast.vault.keys import KEY_BYTES, new_client_key, new_installation_key
from holdfast.vault.sealing import seal, unseal
from holdfast.vault.stream import seal_file, unseal_file
from holdfast.vault.wrapping import unwrap, wrap

__all__ = [
    "KEY_BYTES",
    "CannotOpen",
    "NotAKey",
    "UnknownVersion",
    "VaultError",
    "blind_index",
    "blind_prefixes",
    "blind_words",
    "new_client_key",
    "new_installation_key",
    "seal",
    "seal_file",
    "search_words",
    "unseal",
    "unseal_file",
    "unwrap",
    "wrap",
]
