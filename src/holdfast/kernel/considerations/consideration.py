"""One consideration of a briefing, and how far the conversation about it has come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from holdfast.kernel.briefing.briefing import Finding
from holdfast.kernel.entries.when import When

Standing = Literal["present", "cannot_tell", "being_asked", "answered", "absent", "not_yet"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """When it was asked, by whom, and of whom where that was said."""

    entry: str
    by: str
    at: datetime
    of: str | None
    has_waited_too_long: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """The prescriber's own answer: ``answer`` is its code, ``words`` what they wrote."""

    entry: str
    at: datetime
    answer: str
    words: str | None
    until: When | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Consideration:
    """``not_yet`` is absent for want of anything it could be about, as a dose nobody planned.

    What was answered is never shown as fine by that: the finding keeps its state and its urgency.
    """

    finding: Finding
    standing: Standing
    asked: Asked | None = None
    answered: Answered | None = None
