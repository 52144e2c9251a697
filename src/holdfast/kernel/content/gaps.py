"""Which questions settle several things at once, and what nobody has reason to ask first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from holdfast.kernel.content.urgency import Urgency


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What a careful colleague would ask in one go; the first of ``cards`` that is open leads.

    ``any_answers``: an answer to one of the cards answers the question. What is then still open is
    a follow-up, and is asked first only where one of the cards is present at
    ``Gaps.indicated_from`` or worse.
    """

    id: str
    missing: str
    cards: tuple[str, ...]
    because: str
    any_answers: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Gaps:
    """content/gaps.yaml. ``not_first`` gives, by card, why nobody asks for it unprompted.

    ``titles`` is for a gap that stands for several; up to ``named_at_most`` missing things are
    named one by one, more of them by the words of their question. What was asked and not answered
    for ``asked_again_after_days`` is asked again.
    """

    questions: tuple[Question, ...]
    not_first: Mapping[str, str]
    indicated_from: Urgency
    named_at_most: int
    asked_again_after_days: float
    titles: str
