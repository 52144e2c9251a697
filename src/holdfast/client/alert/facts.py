"""What an alert is about, in what was answered and when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from holdfast import alerts
from holdfast.client.contact.answering import waits_for_contact
from holdfast.kernel.briefing.briefing import Finding
from holdfast.record.entry.kept_entry import Kept
from holdfast.record.reading.client_record import View
from holdfast.wording import Told, told_of

if TYPE_CHECKING:
    from holdfast.alerts.models import Alert


@dataclass(frozen=True, slots=True)
class Fact:
    """One entry that rang, and its words; ``first`` is what it replaced, if it replaced any."""

    kept: Kept
    told: Told
    first: Fact | None = None


@dataclass(frozen=True, slots=True)
class Ringing:
    """``finding`` is None where it no longer stands; the title is then as it was when it rang.

    ``needs_contact`` where live contact, an assessment and a plan are still missing.
    """

    title: str
    finding: Finding | None
    facts: tuple[Fact, ...]
    needs_contact: bool = False

    @property
    def all_facts(self) -> list[Fact]:
        firsts = [fact.first for fact in self.facts if fact.first]
        return [*self.facts, *firsts]


def ringing(alert: Alert, view: View, zone: ZoneInfo) -> Ringing:
    about = alerts.about(alert)
    findings = view.briefing.findings
    finding = next((one for one in findings if one.cause == about.cause), None)
    if finding is None:
        return Ringing(about.title, None, ())
    facts = tuple(_facts(finding, view, zone))
    return Ringing(finding.title, finding, facts, waits_for_contact(finding, view.content))


def _facts(finding: Finding, view: View, zone: ZoneInfo) -> Iterator[Fact]:
    """The newest of each chain of replacements, with the first of it beneath."""
    root_of = view.chart.root_of
    roots = dict.fromkeys(root_of.get(why.entry, why.entry) for why in finding.why)
    for root in roots:
        chain = [one for one in view.kept if root_of.get(one.entry.id, one.entry.id) == root]
        chain.sort(key=lambda one: one.seq)
        if chain:
            first = _fact(chain[0], view, zone) if len(chain) > 1 else None
            yield _fact(chain[-1], view, zone, first)


def _fact(one: Kept, view: View, zone: ZoneInfo, first: Fact | None = None) -> Fact:
    return Fact(one, told_of(one.entry, view.content, zone), first)
