"""Whether somebody has been asked about a consideration, and has not told yet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from holdfast.kernel.briefing.briefing import Finding
from holdfast.kernel.briefing.facts import facts_of
from holdfast.kernel.chart.clearance import has_seen
from holdfast.kernel.chart.judgements import is_over, judgements_of
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.considerations.answering import NO_ANSWER_YET
from holdfast.kernel.considerations.consideration import Asked
from holdfast.kernel.entries import Entry

PRESCRIBER = "medical"


def asked(finding: Finding, scene: Scene) -> Asked | None:
    """The newest asking since which nothing was told about it.

    A question that has waited for longer than content says is still told of, and asked again.
    """
    facts = facts_of(finding, scene.chart)
    open_ = [one for one in _asking(finding, scene) if all(has_seen(one, fact) for fact in facts)]
    newest = max(open_, key=lambda one: (one.at, one.recorded_at), default=None)
    if newest is None:
        return None
    holds = timedelta(days=scene.content.gaps.asked_again_after_days)
    return Asked(
        entry=newest.id,
        by=newest.by,
        at=newest.at,
        of=newest.body.to if newest.kind == "message" else PRESCRIBER,
        has_waited_too_long=scene.moment.has_reached(newest.at + holds),
    )


def _asking(finding: Finding, scene: Scene) -> Iterator[Entry]:
    """Messages that name it; a prescriber who has not decided yet, or will later."""
    names = {finding.key, finding.id}
    yield from (one for one in scene.chart.of("message") if names & set(one.body.asks or ()))
    judgements = judgements_of(finding.key, finding.cause, scene)
    yield from (one for one in _undecided(judgements) if not is_over(one, scene))
    if finding.state == "present":
        yield from _undecided(scene.chart.of("clearance"))


def _undecided(said: tuple[Entry, ...]) -> Iterator[Entry]:
    newest = [one for one in said if one.by == PRESCRIBER][-1:]
    for one in newest:
        answer = one.body.answer if one.kind == "judgement" else one.body.decision
        if answer in NO_ANSWER_YET:
            yield one
