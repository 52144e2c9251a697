"""A call for help, told to a reader who may not see whether somebody has answered it.

It is not left out, for it may be new; and it is not said that nobody answered, for somebody may
have. Nothing this reader sees can end it, so once a risk answer would no longer hold it presses as
much as what is not known.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from holdfast.kernel.briefing import Briefing, Finding
from holdfast.kernel.situations import with_findings
from holdfast.kernel.urgency import RANK, milder
from holdfast.record.briefing import Considered

ANSWERED_BY_CONTACT = frozenset({"signal_unanswered", "reaction_unassessed"})


def without_a_claim_of_silence(considered: Considered, veiled: frozenset[str]) -> Briefing:
    """The briefing, with words that hold for one who may not see every contact.

    ``veiled`` are the kinds of which some entry may not be open to the reader.
    """
    briefing = considered.briefing
    presses = _presses_until(considered) if "contact" in veiled else {}
    if not presses:
        return briefing
    findings = [
        _told(one, presses[one.key], considered) if one.key in presses else one
        for one in briefing.findings
    ]
    changes = [briefing.changes_at, *(until for until in presses.values() if until > briefing.at)]
    changes_at = min((one for one in changes if one), default=None)
    ordered = sorted(findings, key=lambda one: RANK[one.urgency])
    return with_findings(replace(briefing, changes_at=changes_at), ordered)


def _presses_until(considered: Considered) -> dict[str, datetime]:
    """By the key of each such finding."""
    cards = {one.id for one in considered.content.cards if one.predicate in ANSWERED_BY_CONTACT}
    holds = timedelta(days=considered.content.policy.risk_answer_holds_days)
    found = (one for one in considered.briefing.findings if one.id in cards)
    return {one.key: _newest(one, considered) + holds for one in found if one.state == "present"}


def _newest(finding: Finding, considered: Considered) -> datetime:
    named = {why.entry for why in finding.why}
    ever = (entry for kind in considered.chart.ever.values() for entry in kind)
    return max(entry.at for entry in ever if entry.id in named)


def _told(finding: Finding, presses_until: datetime, considered: Considered) -> Finding:
    words = _("%(what)s (whether someone has answered is not released to you)")
    title = words % {"what": finding.title}
    if considered.briefing.at < presses_until:
        return replace(finding, title=title)
    unknown = considered.content.policy.cannot_tell_at_most
    return replace(finding, title=title, urgency=milder(finding.urgency, unknown))
