"""The entries that do a step."""

from __future__ import annotations

from holdfast.kernel.chart.chart import SUBJECT_OF
from holdfast.kernel.chart.risk import is_from_dosed_state, item
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.content.cadence import Step
from holdfast.kernel.entries import Entry

REACHED = "reached"


def last_done(step: Step, scene: Scene) -> Entry | None:
    """The newest entry by which the step was done, in whatever way."""
    ways = (_newest(done_by, step, scene) for done_by in step.done_by)
    return max((way for way in ways if way), key=lambda entry: entry.at, default=None)


def _newest(done_by: str, step: Step, scene: Scene) -> Entry | None:
    kind, _, name = done_by.partition(":")
    form, _, question = name.partition(":")
    said = scene.chart.about(kind, form) if kind in SUBJECT_OF else scene.chart.of(kind)
    for entry in reversed(said):
        counts = not (step.risk_check and is_from_dosed_state(entry, scene))
        if counts and _does(entry, name, question, scene):
            return entry
    return None


def _does(entry: Entry, name: str, question: str, scene: Scene) -> bool:
    if entry.kind == "session":
        return entry.body.purpose == name and entry.body.attended is not False
    if entry.kind == "check_in":
        return bool(entry.body.says_anything)
    if entry.kind == "contact":
        return _is_contact(entry, name, scene)
    return not question or item(entry, question, scene) is not None


def _is_contact(entry: Entry, name: str, scene: Scene) -> bool:
    """With an assessment; where it is enough that the client was reached, by whatever way does."""
    if name == REACHED:
        return entry.body.way in scene.content.policy.reaching_ways
    return bool(entry.body.assessment)
