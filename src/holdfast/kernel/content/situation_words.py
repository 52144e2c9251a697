"""How a situation is called: the cause that several findings may share."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SituationWords:
    """``title`` says no more than what every one of its findings says."""

    title: str
