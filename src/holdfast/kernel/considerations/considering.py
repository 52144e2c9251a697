"""How each consideration of a briefing stands."""

from __future__ import annotations

from holdfast.kernel.briefing.briefing import Briefing, Finding
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.considerations.answering import answered
from holdfast.kernel.considerations.asking import asked
from holdfast.kernel.considerations.consideration import Consideration

HAS_A_SUBJECT_OF_ITS_OWN = "suitability."


def considerations(briefing: Briefing, scene: Scene) -> tuple[Consideration, ...]:
    """Of a briefing that shows all: what the prescriber weighs, and what casts doubt on it."""
    prefixes = (*scene.content.policy.clearable_prefixes, "chart.")
    about = (one for one in briefing.findings if one.id.startswith(prefixes))
    return tuple(_consideration(finding, scene) for finding in about)


def _consideration(finding: Finding, scene: Scene) -> Consideration:
    if finding.state == "absent":
        rests_on_nothing = finding.id.startswith(HAS_A_SUBJECT_OF_ITS_OWN) and not finding.why
        return Consideration(finding=finding, standing="not_yet" if rests_on_nothing else "absent")
    answer, asking = answered(finding, scene), asked(finding, scene)
    if asking and answer and answer.at >= asking.at:
        asking = None
    if asking and not asking.has_waited_too_long:
        return Consideration(finding=finding, standing="being_asked", asked=asking, answered=answer)
    standing = "answered" if answer and not asking else finding.state
    return Consideration(finding=finding, standing=standing, asked=asking, answered=answer)
