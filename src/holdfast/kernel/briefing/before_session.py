"""What is for "before the next session", where a dose comes first or no session is booked."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from holdfast.kernel.briefing.briefing import Finding
from holdfast.kernel.chart.answer import Answer
from holdfast.kernel.chart.scene import Scene


def before_session(finding: Finding, answer: Answer, scene: Scene) -> Finding:
    """As urgent as before a dose that is near: what is about risk while no session is booked, and
    what is about risk or about that dose while none is booked before it.

    What the facts themselves hold at its urgency (a risk already assessed) stays there.
    """
    policy = scene.content.policy
    is_patient = finding.state == "present" and finding.urgency == policy.waiting_urgency
    if not is_patient or answer.urgency or _is_answered(finding):
        return finding
    is_of_risk = finding.id.startswith(policy.risk_prefixes) and finding.id not in policy.risk_waits
    is_of_dose = finding.id.startswith(policy.clearable_prefixes)
    if (is_of_risk and not _sessions(scene)) or ((is_of_risk or is_of_dose) and _is_first(scene)):
        return replace(finding, urgency=policy.near_dose_urgency)
    return finding


def _is_first(scene: Scene) -> bool:
    """Whether a dose is near, and no session is booked before it."""
    planned = scene.planned_dose()
    if planned is None or not scene.is_near_dose():
        return False
    return not any(starts_at < planned.start for starts_at in _sessions(scene))


def _sessions(scene: Scene) -> list[datetime]:
    """When what is booked and not cancelled begins, still ahead."""
    booked = (one.body for one in scene.chart.of("appointment") if one.body.status != "cancelled")
    return [
        one.starts_at
        for one in booked
        if one.starts_at is not None and not scene.moment.has_reached(one.starts_at)
    ]


def _is_answered(finding: Finding) -> bool:
    return finding.judged is not None and not finding.judged.is_open
