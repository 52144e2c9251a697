"""Content past the day on which somebody should have looked at it again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from holdfast.kernel.briefing.briefing import Finding
from holdfast.kernel.chart.scene import Scene


def past_review(scene: Scene) -> frozenset[str]:
    """The cards whose last day of review is over, where the client lives."""
    due_on = scene.content.index.review_due_on
    return frozenset(
        card for day, cards in due_on.items() if _is_over(day, scene) for card in cards
    )


def _is_over(day: date, scene: Scene) -> bool:
    return scene.moment.has_reached(scene.moment.clock(day + timedelta(days=1), 0))


def marked(findings: list[Finding], overdue: frozenset[str]) -> list[Finding]:
    """The findings; each whose card is past review says so itself."""
    if not overdue:
        return findings
    return [
        replace(finding, is_past_review=True) if finding.id in overdue else finding
        for finding in findings
    ]
