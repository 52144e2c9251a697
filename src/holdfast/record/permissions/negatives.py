"""What says that something is not so, or was not done, told only to readers who could see it.

For a reader of a part of the chart what was not released would look as if it had never happened:
a form answered weekly would be "overdue" to a partner who may not see answers, and a history that
is withheld would be "absent". What would settle it each predicate says itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from holdfast.kernel.briefing.briefing import Briefing, Finding
from holdfast.kernel.briefing.situations import with_findings
from holdfast.kernel.cadence.due import Due
from holdfast.kernel.content.card import Card
from holdfast.kernel.content.content import Content
from holdfast.kernel.content.urgency import RANK
from holdfast.kernel.predicates import PREDICATES
from holdfast.kernel.predicates.turned_by import NOTHING, Kinds, TurnedBy, kinds, kinds_of

OF_THE_WAY = kinds("plan", "dose")  # route, product and setting decide whether a card holds


def without_false_absences(
    briefing: Briefing, content: Content, hidden: Kinds, veiled: Kinds
) -> Briefing:
    """The briefing without what entries that the reader may not see would have settled.

    ``hidden`` are the kinds of which no ordinary entry is open to the reader, ``veiled`` those of
    which some entry, by its label, may not be. What a kind that is hidden would settle is left out;
    what one that is veiled may settle is asked, and presses as before. What raises a risk is told
    all the same, and says how far it sees. An absent answer is given only where all that could
    deny it is open.
    """
    if not veiled:
        return briefing
    part = _Part(content, {card.id: card for card in content.cards}, hidden, veiled)
    findings = (part.told(one) for one in briefing.findings)
    due = tuple(one for one in briefing.due if part.shows(one))
    return with_findings(replace(briefing, due=due), [one for one in findings if one])


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of the chart: the kinds that are hidden or veiled, and what to know of the cards."""

    content: Content
    cards: Mapping[str, Card]
    hidden: Kinds
    veiled: Kinds

    def told(self, finding: Finding) -> Finding | None:
        """What can be told of a finding; None where nothing can."""
        card = self.cards.get(finding.id)
        if card is None:
            return finding
        turned = PREDICATES[card.predicate].turned_by
        if finding.state == "absent":
            denied = turned.denies(card.parameters, _about(finding), self.content)
            return None if (denied | _of_the_way(card)) & self.veiled else finding
        settled = self._settled(finding, card, turned)
        may_be_otherwise = (settled | turned.asked_by | _of_the_way(card)) & self.veiled
        if not settled or not may_be_otherwise:
            return finding
        if finding.state == "present" and turned.contact.answers:
            return replace(finding, title=_so_far(finding.title))
        return None if settled & self.hidden else self._as_question(finding)

    def _settled(self, finding: Finding, card: Card, turned: TurnedBy) -> Kinds:
        if finding.state == "cannot_tell":
            return turned.unknown_of
        return turned.settles(card.parameters, _about(finding), self.content)

    def _as_question(self, finding: Finding) -> Finding:
        if finding.state == "cannot_tell" and "?" in finding.title:
            return finding
        presses = RANK[finding.urgency] < RANK[self.content.policy.cannot_tell_at_most]
        ask = _("Ask the therapist or the client: what is not released to you may settle it.")
        return replace(
            finding,
            state="cannot_tell",
            title=finding.question if "?" in finding.question else _so_far(finding.question),
            missing=(_("what is not released to you, which may settle it"),),
            consider=finding.consider if presses else (ask,),
        )

    def shows(self, due: Due) -> bool:
        steps = (step for step in self.content.cadence.items if step.what == due.what)
        return not any(kinds_of(step.done_by) & self.hidden for step in steps)


def _about(finding: Finding) -> str:
    return finding.key.partition("@")[2]


def _of_the_way(card: Card) -> Kinds:
    return OF_THE_WAY if card.grades or card.products else NOTHING


def _so_far(title: str) -> str:
    return _("As far as it is released to you: %(what)s") % {"what": title}
