from __future__ import annotations

import base64

from allauth.mfa.adapter import DefaultMFAAdapter

from holdfast import vault
from holdfast.people.keys import derived, installation_key

AAD = b"authenticator"


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc] # allauth ships no types
    """Seals what authenticators keep; without this allauth would keep their seeds in the clear."""

    def encrypt(self, text: str) -> str:
        return base64.b64encode(vault.seal(_key(), text.encode(), AAD)).decode("ascii")

    def decrypt(self, encrypted_text: str) -> str:
        return vault.unseal(_key(), base64.b64decode(encrypted_text), AAD).decode()


def _key() -> bytes:
    return derived(installation_key(), "authenticators")
