"""What casts doubt on a fact is as urgent as what stands on that fact, up to a line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from holdfast.kernel.briefing.briefing import Finding
from holdfast.kernel.content.card import Policy
from holdfast.kernel.content.urgency import Urgency, milder, worse


def as_urgent_as_affected(findings: list[Finding], policy: Policy) -> list[Finding]:
    """The findings, those that ``Policy.as_urgent_as_affected`` names raised where need be."""
    if not any(_casts_doubt(finding, policy) for finding in findings):
        return findings
    worst = _worst_by_entry(one for one in findings if not _casts_doubt(one, policy))
    return [
        _raised(finding, worst, policy) if _casts_doubt(finding, policy) else finding
        for finding in findings
    ]


def _casts_doubt(finding: Finding, policy: Policy) -> bool:
    return finding.state == "present" and finding.id in policy.as_urgent_as_affected


def _worst_by_entry(findings: Iterable[Finding]) -> dict[str, Urgency]:
    worst: dict[str, Urgency] = {}
    for finding in findings:
        for because in finding.why if finding.state == "present" else ():
            known = worst.get(because.entry, finding.urgency)
            worst[because.entry] = worse(known, finding.urgency)
    return worst


def _raised(finding: Finding, worst: dict[str, Urgency], policy: Policy) -> Finding:
    affected = [worst[because.entry] for because in finding.why if because.entry in worst]
    at_most = (milder(urgency, policy.affected_at_most) for urgency in affected)
    return replace(finding, urgency=worse(finding.urgency, *at_most))
