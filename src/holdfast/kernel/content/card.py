"""A card: one thing to be aware of, who says so, and the one predicate that decides it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from holdfast.kernel.content.urgency import Urgency


@dataclass(frozen=True, slots=True, kw_only=True)
class Says:
    """What one authority says, where to read it, and how strongly it is meant.

    ``source`` is the key of the register of sources, ``titled`` its title there.
    """

    who: str
    says: str
    source: str
    locator: str
    strength: str = ""
    jurisdiction: str | None = None
    in_force: str | None = None
    titled: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grade:
    """How strongly a card is meant for a route, product or setting; None says: cannot tell."""

    strength: str | None
    routes: frozenset[str] = frozenset()
    products: frozenset[str] = frozenset()
    settings: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One card of content, as ``library`` has read and checked it.

    ``title`` states what is so; ``question`` asks it where it is not known. Both may name
    ``{about}`` and ``{count}``. ``titles`` are for answers that name how it is, and may also name
    the day ``{since}``. ``medical_consider`` is for the medical partner, in place of the lines of
    ``consider`` that speak of them, and ``medical_titles`` in place of the title, the question or
    one of the titles (``kernel.briefing.addressed``). ``urgency`` differs from the strength
    only for a cited reason. ``grades`` are tried in order; none given means the strength always
    holds. ``situation`` names the cause it may share with others.
    """

    id: str
    rows: tuple[str, ...]
    title: str
    question: str
    predicate: str
    parameters: Any
    strength: str
    authorities: tuple[Says, ...]
    consider: tuple[str, ...]
    tell: tuple[str, ...]
    evidence: str
    status: str
    review_due: date
    titles: Mapping[str, str] = field(default_factory=dict)
    client_words: str | None = None
    medical_consider: tuple[str, ...] = ()
    medical_titles: Mapping[str, str] = field(default_factory=dict)
    grades: tuple[Grade, ...] = ()
    products: frozenset[str] = frozenset()
    urgency: Urgency | None = None
    weight: int = 0
    situation: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """What turns answers into urgencies: content/briefing.yaml, no number of it in Python."""

    urgency_of: Mapping[str, Urgency]
    near_dose_strengths: frozenset[str]
    near_dose_hours: float
    near_dose_urgency: Urgency
    cannot_tell_at_most: Urgency
    open_cannot_tell: int
    clearable_prefixes: tuple[str, ...]
    risk_prefixes: tuple[str, ...]
    risk_waits: frozenset[str]
    cleared_urgency: Urgency
    never_cleared_rows: frozenset[str]
    live_ways: tuple[str, ...]
    reaching_ways: tuple[str, ...]
    reading_days_before_dose: float
    quiet_negative_until_hour: int
    quiet_negative_at_least_hours: float
    after_dose_hours: Mapping[str, float]
    course_ended_after_days: float
    exposure_gap_days: int
    assessed_urgency: Urgency
    risk_answer_holds_days: float
    waiting_urgency: Urgency
    waiting_days: float
    as_urgent_as_affected: tuple[str, ...]
    affected_at_most: Urgency
    done_since_kinds: tuple[str, ...]
    known_folds_after_days: float
    no_dose_ahead_in: frozenset[str]
