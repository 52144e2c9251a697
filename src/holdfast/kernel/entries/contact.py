"""A contact with or about the client; assessment and plan where risk was asked about.

What a professional does about an alert is told so too: ``step`` is what they did, ``until`` how
long they have it or when they try again, ``to`` to whom it was handed. What ``stays_open`` was
not settled by it, in the word of whoever wrote it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Step = Literal["had", "lengthened", "gave_back", "handed_on", "tried", "spoke"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    way: str | None = None
    outcome: str | None = None
    about: str | None = None
    also_about: tuple[str, ...] | None = None
    assessment: str | None = None
    plan: str | None = None
    step: Step | None = None
    until: datetime | None = None
    to: str | None = None
    again_way: str | None = None
    next_steps: tuple[str, ...] | None = None
    stays_open: bool | None = None
