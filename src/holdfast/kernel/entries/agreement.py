"""A consent or a release: to whom, what it covers, why, until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from holdfast.kernel.entries.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    to: str | None = None
    covers: tuple[str, ...] | str | None = None
    purpose: str | None = None
    until: When | None = None
    withdrawn_at: datetime | None = None
    document: str | None = None
    signed: str | bool | None = None
