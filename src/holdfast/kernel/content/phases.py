"""Where in the course of care a client can be."""

from __future__ import annotations

from typing import Literal

Phase = Literal[
    "considering",
    "suitability",
    "preparation",
    "dosing_day",
    "after_dose",
    "integration",
    "aftercare",
    "paused",
    "ended",
]
