"""A call for help, told to a reader who may not see whether somebody has answered it.

It is not left out, for it may be new; and it is not said that nobody answered, for somebody may
have. Where a contact ends it nothing this reader sees can, so once a risk answer would no longer
hold it presses as much as what is not known.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from holdfast.kernel.briefing.briefing import Briefing, Finding
from holdfast.kernel.briefing.situations import with_findings
from holdfast.kernel.content.urgency import RANK, milder
from holdfast.kernel.predicates import PREDICATES
from holdfast.kernel.predicates.turned_by import Contact
from holdfast.record.briefing import Considered


def without_a_claim_of_silence(considered: Considered, veiled: frozenset[str]) -> Briefing:
    """The briefing, with words that hold for one who may not see every contact.

    ``veiled`` are the kinds of which some entry may not be open to the reader.
    """
    briefing = considered.briefing
    answers = _answers(considered) if "contact" in veiled else {}
    if not answers:
        return briefing
    presses = {
        key: _presses_until(found, considered) for key, (found, by) in answers.items() if by.ends
    }
    findings = [
        _told(one, presses.get(one.key), considered) if one.key in answers else one
        for one in briefing.findings
    ]
    changes = [briefing.changes_at, *(until for until in presses.values() if until > briefing.at)]
    changes_at = min((one for one in changes if one), default=None)
    ordered = sorted(findings, key=lambda one: RANK[one.urgency])
    return with_findings(replace(briefing, changes_at=changes_at), ordered)


def _answers(considered: Considered) -> dict[str, tuple[Finding, Contact]]:
    """By the key of each finding that a contact answers, with what a contact does to it."""
    by = {one.id: PREDICATES[one.predicate].turned_by.contact for one in considered.content.cards}
    told = (one for one in considered.briefing.findings if one.state == "present")
    return {one.key: (one, by[one.id]) for one in told if one.id in by and by[one.id].answers}


def _presses_until(finding: Finding, considered: Considered) -> datetime:
    named = {why.entry for why in finding.why}
    ever = (entry for kind in considered.chart.ever.values() for entry in kind)
    newest = max(entry.at for entry in ever if entry.id in named)
    return newest + timedelta(days=considered.content.policy.risk_answer_holds_days)


def _told(finding: Finding, presses_until: datetime | None, considered: Considered) -> Finding:
    words = _("%(what)s (whether someone has answered is not released to you)")
    title = words % {"what": finding.title}
    if presses_until is None or considered.briefing.at < presses_until:
        return replace(finding, title=title)
    unknown = considered.content.policy.cannot_tell_at_most
    return replace(finding, title=title, urgency=milder(finding.urgency, unknown))
