"""On what terms a form may be shipped, and whether its wording may stand in this repository."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Licence:
    """``tier``: A text shipped; B own pack, off until attested; C1 and C2 scoring only.

    ``basis`` says where the terms were read on ``checked_on``; ``attestation`` is what an
    operator must declare before use, None where nothing is asked.
    """

    tier: str
    holder: str
    notice: str
    url: str
    checked_on: date
    basis: str
    attestation: str | None = None

    @property
    def text_may_ship(self) -> bool:
        return self.tier == "A"
