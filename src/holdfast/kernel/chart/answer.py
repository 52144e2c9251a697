"""What a predicate answers: present, absent, or cannot tell with what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from holdfast.kernel.content.urgency import Urgency
from holdfast.kernel.entries import Entry

State = Literal["present", "absent", "cannot_tell"]


@dataclass(frozen=True, slots=True)
class Missing:
    """Something not known: ``key`` names the phrase in content, ``name`` what it is about."""

    key: str
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer of a predicate.

    ``about`` is what it is about (a code, an ingredient, a dose, an instrument); ``entries`` are
    the facts it stands on; ``urgency`` is set only where the facts themselves decide it (a risk
    already assessed); ``until`` is when it ends by itself; ``since`` is when it became so, where
    that is not when its entries became known; ``how`` names the title that says it best; ``count``
    is for titles that count.
    """

    state: State
    about: str = ""
    entries: tuple[Entry, ...] = ()
    missing: tuple[Missing, ...] = ()
    urgency: Urgency | None = None
    until: datetime | None = None
    since: datetime | None = None
    how: str = ""
    count: int = 0


def present(about: str, *entries: Entry, urgency: Urgency | None = None) -> Answer:
    return Answer(state="present", about=about, entries=entries, urgency=urgency)


def absent(about: str, *entries: Entry) -> Answer:
    return Answer(state="absent", about=about, entries=entries)


def cannot_tell(about: str, *missing: Missing, entries: tuple[Entry, ...] = ()) -> Answer:
    return Answer(state="cannot_tell", about=about, entries=entries, missing=missing)
