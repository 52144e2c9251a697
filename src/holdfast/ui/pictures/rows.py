"""The facts of a picture as a table's rows."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """When, what, and what more is said of it."""

    when: str
    what: str
    says: str = ""
