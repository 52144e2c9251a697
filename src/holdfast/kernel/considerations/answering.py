"""What the prescriber answered about one consideration, if that still is an answer to it."""

from __future__ import annotations

from collections.abc import Iterator

from holdfast.kernel.briefing.briefing import Finding
from holdfast.kernel.briefing.facts import facts_of
from holdfast.kernel.chart.clearance import is_of_the_day, knew_of, plans_since
from holdfast.kernel.chart.judgements import is_over, judgements_of
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.considerations.consideration import Answered
from holdfast.kernel.entries import Entry

NO_ANSWER_YET = ("pending", "later")


def answered(finding: Finding, scene: Scene) -> Answered | None:
    """Their newest answer that knew of every fact of it and the plan as it is now, and still holds.

    An answer to the plan is none to what nobody knew, and none to what is of the day: only one to
    that very question is.
    """
    facts = facts_of(finding, scene.chart)
    given = (
        one for one in _given(finding, scene) if all(knew_of(one, fact, scene) for fact in facts)
    )
    holding = [one for one in given if not is_over(one, scene) and not plans_since(one, scene)]
    newest = max(holding, key=lambda one: (one.at, one.recorded_at), default=None)
    return _as_answer(newest) if newest else None


def _given(finding: Finding, scene: Scene) -> Iterator[Entry]:
    judgements = judgements_of(finding.key, finding.cause, scene)
    newest = [one for one in judgements if one.by == "medical"][-1:]
    yield from (one for one in newest if one.body.answer not in NO_ANSWER_YET)
    if finding.state == "present" and not is_of_the_day(finding.rows, scene.content.policy):
        yield from _to_the_plan(scene)


def _to_the_plan(scene: Scene) -> Iterator[Entry]:
    """Their newest; not once another answer is relayed since, until they confirm it."""
    said = scene.chart.of("clearance")
    newest = [one for one in said if one.by == "medical"][-1:]
    relayed = {one.body.decision for one in said[-1:]}
    for one in newest:
        if one.body.decision not in NO_ANSWER_YET and relayed == {one.body.decision}:
            yield one


def _as_answer(entry: Entry) -> Answered:
    body = entry.body
    is_judgement = entry.kind == "judgement"
    return Answered(
        entry=entry.id,
        at=entry.at,
        answer=body.answer if is_judgement else body.decision,
        words=body.reason if is_judgement else body.conditions,
        until=body.until,
    )
