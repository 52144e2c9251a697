"""The distress signal."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    level: str | int | None = None
    text: str | None = None
    where: str | None = None
    confirmed: bool | None = None  # asked after it had waited on a phone; False: no answer came
