"""One source, and what it says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Evidence = Literal["F", "F2", "C", "R", "A"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """``source`` is a key of the register of sources.

    Evidence: F read in the source, F2 in a secondary copy, C computed here from such figures,
    R recalled and to be checked, A assumed here.
    """

    says: str
    source: str
    locator: str
    evidence: Evidence
