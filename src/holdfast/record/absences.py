"""What says that something was not done, told only to readers who could see if it had been.

For a reader of a part of the chart what was not released would look as if it had never happened:
a form answered weekly would be "overdue" to a partner who may not see answers.
"""

from __future__ import annotations

from dataclasses import replace

from holdfast.kernel.briefing import Briefing, Finding
from holdfast.kernel.cadence import Cadence, Step
from holdfast.kernel.card import Card
from holdfast.kernel.content import Content

KINDS_OF = {
    "consent_missing": frozenset({"consent"}),
    "release_missing": frozenset({"release"}),
    "reading_not_done_after_dose": frozenset({"reading"}),
    "screener_unfinished": frozenset({"answers"}),
    "signal_unanswered": frozenset({"contact"}),
    "reaction_unassessed": frozenset({"contact"}),
}


def without_false_absences(
    briefing: Briefing, content: Content, hidden: frozenset[str]
) -> Briefing:
    """The briefing without findings and dues that a hidden kind of entry would have settled."""
    if not hidden:
        return briefing
    cards = {card.id: card for card in content.cards}
    findings = (
        one for one in briefing.findings if not _kinds(one, cards, content.cadence) & hidden
    )
    steps = {step.what: step for step in content.cadence.items}
    due = (one for one in briefing.due if not _done_by(steps[one.what]) & hidden)
    return replace(briefing, findings=tuple(findings), due=tuple(due))


def _kinds(finding: Finding, cards: dict[str, Card], cadence: Cadence) -> frozenset[str]:
    """The kinds of entry whose absence the finding tells of."""
    card = cards.get(finding.id)
    if card is None:
        return frozenset()
    if card.predicate == "overdue":
        steps = (step for step in cadence.items if step.id == card.parameters.item)
        return frozenset().union(*map(_done_by, steps))
    return KINDS_OF.get(card.predicate, frozenset())


def _done_by(step: Step) -> frozenset[str]:
    return frozenset(way.partition(":")[0] for way in step.done_by)
