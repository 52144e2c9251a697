"""What is not known, as the questions that would settle it; the one that would change most first.

Each open answer is supposed to be yes, and weighed as its card would be here and now: by route,
product and setting, and by how near the next dose is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from holdfast.kernel.briefing.briefing import Briefing, Finding
from holdfast.kernel.briefing.findings import graded, urgency_of
from holdfast.kernel.briefing.folding import Open, missing_of, open_gaps
from holdfast.kernel.chart.answer import Answer
from holdfast.kernel.chart.saying import ask_for
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.considerations.consideration import Asked, Consideration
from holdfast.kernel.content.card import Card
from holdfast.kernel.content.urgency import RANK, Urgency, worse


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """``waiting`` are the findings one answer would settle, the leading one first.

    ``would_be`` is the worst of them if it were so; ``asked`` is set while somebody was asked, and
    ``is_being_asked`` until that has waited for too long.
    """

    missing: tuple[str, ...]
    asks: tuple[str, ...]
    because: str
    waiting: tuple[Finding, ...]
    would_be: Urgency
    asked: Asked | None

    @property
    def title(self) -> str:
        """All that is missing in one phrase."""
        return "; ".join(_alike(self.missing)) or self.waiting[0].title

    @property
    def is_being_asked(self) -> bool:
        return self.asked is not None and not self.asked.has_waited_too_long


def questions(
    briefing: Briefing, considered: Sequence[Consideration], scene: Scene
) -> tuple[Question, ...]:
    """Of a briefing that shows all; what is being asked already stands behind what is not."""
    by_key = {one.finding.key: one for one in considered}
    cards = {card.id: card for card in scene.content.cards}
    opens = open_gaps(list(briefing.findings), scene.content)
    about = [one for one in opens if any(gap.key in by_key for gap in one.gaps)]
    made = [(one, _question(one, by_key, cards, scene)) for one in about]
    return tuple(question for _, question in sorted(made, key=_order))


def _order(made: tuple[Open, Question]) -> tuple[bool, bool, int, int]:
    """What stands equal keeps the order of the briefing."""
    one, question = made
    is_quiet = not one.is_first
    return (question.is_being_asked, is_quiet, RANK[question.would_be], -len(question.waiting))


def _question(
    one: Open, by_key: Mapping[str, Consideration], cards: Mapping[str, Card], scene: Scene
) -> Question:
    missing = missing_of(one, scene.content)
    askings = [by_key[gap.key].asked for gap in one.gaps if gap.key in by_key]
    return Question(
        missing=missing,
        asks=tuple(ask_for(what, scene.content.words) for what in _alike(missing)),
        because=one.question.because if one.question else "",
        waiting=one.gaps,
        would_be=worse(*(_would_be(cards[gap.id], gap, scene) for gap in one.gaps)),
        asked=max(filter(None, askings), key=lambda asked: asked.at, default=None),
    )


def _alike(missing: Sequence[str]) -> tuple[str, ...]:
    """What begins alike is said once."""
    alike: dict[str, list[str]] = {}
    for what in missing:
        opening, _, rest = what.partition(": ")
        alike.setdefault(opening, []).append(rest)
    return tuple(f"{one}: {', '.join(rests)}" if rests[0] else one for one, rests in alike.items())


def _would_be(card: Card, gap: Finding, scene: Scene) -> Urgency:
    """Where a grade turns on what is not known either, the worst of the grades."""
    about = gap.key.partition("@")[2]
    strength, answer = graded(card, Answer(state="present", about=about), scene)
    if answer.state == "present":
        return worse(gap.urgency, urgency_of(card, strength, answer, scene))
    if answer.state == "absent":
        return gap.urgency
    policy = scene.content.policy
    strengths = (card.strength, *(grade.strength for grade in card.grades if grade.strength))
    return worse(gap.urgency, *(card.urgency or policy.urgency_of[one] for one in strengths))
