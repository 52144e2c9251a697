"""What the kernel says of one client at one moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from holdfast.kernel.cadence.due import Due
from holdfast.kernel.chart.answer import State
from holdfast.kernel.chart.judgements import Judged
from holdfast.kernel.content.card import Says
from holdfast.kernel.content.phases import Phase
from holdfast.kernel.content.urgency import Urgency


@dataclass(frozen=True, slots=True, kw_only=True)
class Because:
    """A fact that a finding stands on: the entry, and what it says in words."""

    entry: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing to be aware of, with its reasons and its doubts (architecture, section 4).

    ``question`` asks it of one who cannot know. ``waits_since`` is set once it has stood unanswered
    for too long with nothing planned (``kernel.briefing.waiting``); ``situation`` names the cause
    it may share with others; ``is_past_review`` where nobody looked at its card again by the day
    set.
    """

    id: str
    key: str
    cause: str
    labels: tuple[str, ...]
    rows: tuple[str, ...]
    state: State
    urgency: Urgency
    title: str
    why: tuple[Because, ...]
    missing: tuple[str, ...]
    consider: tuple[str, ...]
    tell: tuple[str, ...]
    strength: tuple[Says, ...]
    evidence: str
    status: str
    until: datetime | None = None
    question: str = ""
    client_words: str | None = None
    lowered_by: str | None = None
    judged: Judged | None = None
    is_folded: bool = False
    waits_since: datetime | None = None
    is_past_review: bool = False
    situation: str | None = None

    @property
    def stands_as(self) -> Urgency:
        """Where people look for it: what has waited for too long is looked at today."""
        return "today" if self.waits_since else self.urgency


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """Findings that share a cause, by their keys, as urgent as the worst of them.

    ``done_since`` are the entries of professionals after the newest fact that one of them rests on.
    """

    id: str
    urgency: Urgency
    title: str
    findings: tuple[str, ...]
    done_since: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """``changes_at`` is the first instant at which any of this would differ with no new entry."""

    at: datetime
    phase: Phase
    content_version: str
    changes_at: datetime | None
    findings: tuple[Finding, ...]
    due: tuple[Due, ...]
    situations: tuple[Situation, ...] = ()
