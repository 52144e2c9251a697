"""A professional's answer to one finding and one cause."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from holdfast.kernel.entries.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    finding: str
    cause: str
    answer: Literal["agree", "not_relevant", "done", "later"]
    until: When | None = None
    reason: str | None = None
