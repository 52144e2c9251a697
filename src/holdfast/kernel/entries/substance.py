"""Alcohol, nicotine and other substances, and when last used."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from holdfast.kernel.entries.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Substance:
    substance: Literal[
        "alcohol",
        "cannabis",
        "opioid",
        "stimulant",
        "cocaine",
        "ketamine",
        "psychedelic",
        "nicotine",
        "other",
    ]
    use: Literal["none", "past", "occasional", "regular", "disorder", "unknown"] | None = None
    last_used: When | None = None
