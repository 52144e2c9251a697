"""What the prescriber answered about going ahead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from holdfast.kernel.entries.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Clearance:
    decision: Literal["cleared", "not_cleared", "conditional", "pending"]
    conditions: str | None = None
    until: When | None = None
    who: str | None = None
