"""What says that something is not so, or was not done, told only to readers who could see it.

For a reader of a part of the chart what was not released would look as if it had never happened:
a form answered weekly would be "overdue" to a partner who may not see answers, and a history that
is withheld would be "absent".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from holdfast.kernel.briefing import Briefing, Finding
from holdfast.kernel.cadence import Cadence, Step
from holdfast.kernel.card import Card
from holdfast.kernel.content import Content
from holdfast.kernel.situations import with_findings

SETTLED_BY = {
    "consent_missing": frozenset({"consent"}),
    "dose_creep": frozenset({"clearance", "plan", "contact"}),
    "medicines_changed": frozenset({"clearance", "plan"}),
    "no_improvement_after_doses": frozenset({"answers", "score"}),
    "release_missing": frozenset({"release"}),
    "review_missing": frozenset({"clearance", "plan"}),
    "reading_not_done_after_dose": frozenset({"reading"}),
    "risk_unasked_while_fading": frozenset({"answers", "contact"}),
    "screen_positive": frozenset({"answers", "score"}),
    "screener_unfinished": frozenset({"answers"}),
}
ASKED_OF = {
    "age_between": frozenset({"person"}),
    "condition_within": frozenset({"condition"}),
    "has_condition": frozenset({"condition"}),
    "has_reaction": frozenset({"reaction"}),
    "has_sign": frozenset({"condition", "reaction"}),
    "has_use_disorder": frozenset({"condition", "substance"}),
    "person_says": frozenset({"person"}),
    "plan_names": frozenset({"plan"}),
    "plan_says": frozenset({"plan"}),
    "reading_above": frozenset({"reading", "person"}),
    "reading_says": frozenset({"reading"}),
    "place_of_care": frozenset({"person", "plan", "dose"}),
    "takes_medicine": frozenset({"medication"}),
}
NOT_KNOWN_OF = {
    "behaviour": frozenset({"answers"}),
    "ideation": frozenset({"answers"}),
    "item_at_least": frozenset({"answers"}),
    "item_equals": frozenset({"answers"}),
}  # what says, where it is not known, that no screening is on file
FOR_EVERY_CARD = frozenset({"plan", "dose"})  # route, product and setting decide whether it holds


def without_false_absences(
    briefing: Briefing, content: Content, hidden: frozenset[str], veiled: frozenset[str]
) -> Briefing:
    """The briefing without what entries that the reader may not see would have settled.

    ``hidden`` are the kinds of which no ordinary entry is open to the reader, ``veiled`` those of
    which some entry, by its label, may not be. An absent answer is given only where it is known
    what its card asks about, and all of that is open.
    """
    if not veiled:
        return briefing
    cards = {card.id: card for card in content.cards}
    steps = {step.what: step for step in content.cadence.items}
    findings = _without_absent(briefing, cards, veiled)
    due = tuple(one for one in briefing.due if not _done_by(steps[one.what]) & hidden)
    told = [one for one in findings if not _kinds(one, cards, content.cadence) & hidden]
    return with_findings(replace(briefing, due=due), told)


def _without_absent(
    briefing: Briefing, cards: dict[str, Card], veiled: frozenset[str]
) -> Iterator[Finding]:
    for finding in briefing.findings:
        if finding.state != "absent" or _is_open(cards.get(finding.id), veiled):
            yield finding


def _is_open(card: Card | None, veiled: frozenset[str]) -> bool:
    asked = ASKED_OF.get(card.predicate) if card else None
    return asked is not None and not (asked | FOR_EVERY_CARD) & veiled


def _kinds(finding: Finding, cards: dict[str, Card], cadence: Cadence) -> frozenset[str]:
    """The kinds of entry whose absence the finding tells of."""
    card = cards.get(finding.id)
    if card is None:
        return frozenset()
    if card.predicate == "overdue":
        steps = (step for step in cadence.items if step.id == card.parameters.item)
        return frozenset().union(*map(_done_by, steps))
    if card.predicate == "not_done_since":
        return _kinds_of(card.parameters.done_by)
    if card.predicate == "missed_in_a_row":
        about = finding.key.partition("@")[2]
        return frozenset().union(*(_done_by(step) for step in cadence.items if step.id == about))
    if finding.state == "cannot_tell" and card.predicate in NOT_KNOWN_OF:
        return NOT_KNOWN_OF[card.predicate]
    return SETTLED_BY.get(card.predicate, frozenset())


def _done_by(step: Step) -> frozenset[str]:
    return _kinds_of(step.done_by)


def _kinds_of(ways: Iterable[str]) -> frozenset[str]:
    return frozenset(way.partition(":")[0] for way in ways)
