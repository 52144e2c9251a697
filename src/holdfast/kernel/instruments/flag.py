"""A yes-or-no that a form answers, and the item that must never be lost in a total."""

from __future__ import annotations

from dataclasses import dataclass

from holdfast.kernel.instruments.rule import Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """``says`` is the flag in words for a person; None as an answer means cannot tell."""

    name: str
    when: Rule
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SafetyItem:
    """Never estimated and never hidden by a band. ``offer`` is the form to offer next."""

    item: str
    positive_from: int
    offer: str | None = None
