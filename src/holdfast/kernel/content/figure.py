"""A number of the content with what it means and where it was read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """``evidence``: F found, P in part, R recalled, C computed from what was found, A assumed."""

    value: float
    says: str
    source: str
    locator: str
    evidence: Literal["F", "P", "R", "C", "A"]
