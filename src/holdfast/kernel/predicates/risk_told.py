"""Whether suicidal behaviour or thoughts were told as a condition, by how long ago it was."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from holdfast.kernel.chart.answer import Answer, absent, present
from holdfast.kernel.chart.event_day import had_happened_within, happened_within
from holdfast.kernel.chart.risk import is_assessed
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, each
from holdfast.kernel.content.urgency import Urgency
from holdfast.kernel.entries import Entry
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, kinds, told


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskTold:
    """Within ``recent_days`` of its day; what is said to be there now and names no day counts.

    What was so when it was told counts until live contact, an assessment and a plan are recorded.

    ``undated_urgency`` is how much it matters when it was, where nobody said.
    ``goes_on``: what is said to be there now counts, whenever it began.
    """

    codes: tuple[str, ...]
    recent_days: int
    undated_urgency: Urgency
    goes_on: bool = False


def looks_at(parameters: RiskTold) -> Iterable[Subject]:
    return each("condition", parameters.codes)


def decide(parameters: RiskTold, scene: Scene) -> tuple[Answer, ...]:
    answers = tuple(
        answer for code in parameters.codes for answer in _answers(code, parameters, scene)
    )
    return answers or (absent(parameters.codes[0]),)


risk_told = Predicate(
    RiskTold,
    decide,
    turned_by=told(
        denied_by=kinds("condition"), unknown_of=NOTHING, contact=Contact.LOWERS_IN_FULL
    ),
    looks_at=looks_at,
)


def _answers(code: str, parameters: RiskTold, scene: Scene) -> Iterator[Answer]:
    told = [
        _when(code, entry, parameters, scene)
        for entry in _told(code, scene)
        if entry.body.status in ("present", "past")
    ]
    recent = [entry for answer in told if answer.state == "present" for entry in answer.entries]
    if recent:
        unassessed = [entry for entry in recent if not is_assessed(entry, scene)]
        lowered = None if unassessed else scene.content.policy.assessed_urgency
        yield present(code, *(unassessed or recent), urgency=lowered)
    else:
        yield from (
            _undated(answer, parameters, scene)
            for answer in [answer for answer in told if answer.state == "cannot_tell"][-1:]
        )


def _told(code: str, scene: Scene) -> Iterator[Entry]:
    """What stands, and what was replaced before anybody answered it in full."""
    standing = scene.chart.about("condition", code)
    for entry in scene.chart.ever_about("condition", code):
        if entry in standing or not is_assessed(entry, scene):
            yield entry


def _undated(answer: Answer, parameters: RiskTold, scene: Scene) -> Answer:
    """When it was is asked as urgently as it may matter, until it is answered in full."""
    is_open = any(not is_assessed(entry, scene) for entry in answer.entries)
    return replace(answer, urgency=parameters.undated_urgency) if is_open else answer


def _when(code: str, entry: Entry, parameters: RiskTold, scene: Scene) -> Answer:
    is_now = entry.body.status == "present"
    if is_now and parameters.goes_on:
        return present(code, entry)
    if is_assessed(entry, scene):
        answer = happened_within(code, [entry], parameters.recent_days, scene)
    else:
        answer = had_happened_within(code, entry, parameters.recent_days, scene)
    return present(code, entry) if is_now and answer.state == "cannot_tell" else answer
