"""A total taken from a form whose text is not shipped here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    instrument: str
    total: float
    subscales: Mapping[str, float] | None = None
    form_version: str | None = None
