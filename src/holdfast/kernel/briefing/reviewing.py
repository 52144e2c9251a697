"""Content past the day on which somebody should have looked at it again."""

from __future__ import annotations

from dataclasses import replace

from holdfast.kernel.briefing.briefing import Finding


def marked(findings: list[Finding], overdue: frozenset[str]) -> list[Finding]:
    """The findings; each whose card is past review says so itself."""
    if not overdue:
        return findings
    return [
        replace(finding, is_past_review=True) if finding.id in overdue else finding
        for finding in findings
    ]
