"""What can go wrong in the vault. None of these carries a key or a plain word."""

from __future__ import annotations


class VaultError(Exception):
    """The vault could not do what was asked."""


class NotAKey(VaultError):
    """The bytes given as a key do not have the length of one."""


class CannotOpen(VaultError):
    """The seal does not fit: another key, another place (AAD), or changed bytes."""


class UnknownVersion(CannotOpen):
    """The seal was made by a version of Holdfast this one does not know."""
