"""What is for "before the next dose", when no dose is planned: one day it has waited enough."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from holdfast.kernel.briefing.briefing import Finding
from holdfast.kernel.chart.answer import Answer
from holdfast.kernel.chart.phase import phase_of
from holdfast.kernel.chart.scene import Scene


def waiting(finding: Finding, answer: Answer, scene: Scene) -> Finding:
    """The finding, with ``waits_since`` once nobody has answered it for the days set in content.

    What is not known does not wait, and neither does what the facts themselves hold at its urgency
    (a risk already assessed): somebody has looked at that. Nor does what is about a dose where none
    is ahead.
    """
    policy = scene.content.policy
    is_patient = finding.state == "present" and finding.urgency == policy.waiting_urgency
    if not is_patient or answer.urgency or _is_answered(finding) or scene.planned_dose():
        return finding
    if finding.id.startswith(policy.clearable_prefixes) and _has_no_dose_ahead(scene):
        return finding
    since = _since(answer)
    if since is None or not scene.moment.has_reached(since + timedelta(days=policy.waiting_days)):
        return finding
    return replace(finding, waits_since=since)


def _has_no_dose_ahead(scene: Scene) -> bool:
    return phase_of(scene) in scene.content.policy.no_dose_ahead_in


def _is_answered(finding: Finding) -> bool:
    return finding.judged is not None and not finding.judged.is_open


def _since(answer: Answer) -> datetime | None:
    """When it became so; else when the last of the facts it stands on became known."""
    if answer.since:
        return answer.since
    known = (max(entry.at, entry.recorded_at) for entry in answer.entries)
    newest = max(known, default=None)
    return newest.astimezone(UTC) if newest else None
