"""Whether an item of a form was answered at or above a value, and nobody has assessed it yet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from holdfast.kernel.chart.answer import Answer, Missing, absent, cannot_tell, present
from holdfast.kernel.chart.risk import (
    forms,
    hidden_in_total,
    is_assessed,
    item,
    newest_counting,
    still_holds,
)
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, each
from holdfast.kernel.content.urgency import Urgency
from holdfast.kernel.entries import Entry
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import Contact, kinds, told


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemAtLeast:
    """Any of ``items`` (names or printed numbers) at ``points`` or more; yes counts as one.

    ``opened_by`` are the questions that open them: where all of those were answered below
    ``points``, the items are not asked, and nothing is left open.

    ``skipped_urgency`` is how much it matters that one was skipped on a form that was sent, or is
    hidden in a total that came without its answers.
    """

    instrument: str
    items: tuple[str, ...]
    points: float
    opened_by: tuple[str, ...] = ()
    skipped_urgency: Urgency | None = None


def looks_at(parameters: ItemAtLeast) -> Iterable[Subject]:
    yield from each("answers", (parameters.instrument,))
    yield from each("score", (parameters.instrument,))


def decide(parameters: ItemAtLeast, scene: Scene) -> tuple[Answer, ...]:
    about = parameters.instrument
    asked = forms(about, scene)
    hidden = hidden_in_total(about, parameters.points, scene)
    if not asked and not hidden:
        return (cannot_tell(about, Missing("form", about)),)
    positive = [entry for entry in asked if _reaches(entry, parameters, scene)]
    unassessed = [entry for entry in positive if not is_assessed(entry, scene)]
    if unassessed:
        return (present(about, *unassessed),)
    if skipped := hidden or _skipped(parameters, scene):
        gap = cannot_tell(about, Missing("item", about), entries=(skipped,))
        return (replace(gap, urgency=parameters.skipped_urgency),)
    held = [entry for entry in positive if still_holds(entry, scene)]
    if held:
        return (present(about, *held, urgency=scene.content.policy.assessed_urgency),)
    return (_denied(parameters, scene),)


item_at_least = Predicate(
    ItemAtLeast,
    decide,
    turned_by=told(
        denied_by=kinds("answers", "dose", "score"),
        unknown_of=kinds("answers"),
        contact=Contact.ENDS_IN_FULL,
    ),
    looks_at=looks_at,
)


def _denied(parameters: ItemAtLeast, scene: Scene) -> Answer:
    newest = newest_counting(parameters.instrument, scene)
    if newest is None:
        return cannot_tell(parameters.instrument, Missing("form", parameters.instrument))
    if _is_open(newest, parameters, scene):
        gap = Missing("item", parameters.instrument)
        return cannot_tell(parameters.instrument, gap, entries=(newest,))
    return absent(parameters.instrument, newest)


def _reaches(entry: Entry, parameters: ItemAtLeast, scene: Scene) -> bool:
    answers = (item(entry, name, scene) for name in parameters.items)
    return any(answer is not None and answer >= parameters.points for answer in answers)


def _skipped(parameters: ItemAtLeast, scene: Scene) -> Entry | None:
    """The newest form, where it leaves one of the items open and nobody has asked since.

    A no from the dosed state does not fill the gap of the form before it.
    """
    newest = scene.chart.about("answers", parameters.instrument)[-1:]
    for entry in (*newest, newest_counting(parameters.instrument, scene)):
        if entry and _is_open(entry, parameters, scene) and not is_assessed(entry, scene):
            return entry
    return None


def _is_open(entry: Entry, parameters: ItemAtLeast, scene: Scene) -> bool:
    if parameters.opened_by and _is_denied(entry, parameters, scene):
        return False
    return any(item(entry, name, scene) is None for name in parameters.items)


def _is_denied(entry: Entry, parameters: ItemAtLeast, scene: Scene) -> bool:
    """Whether every question that opens the items was answered with a no."""
    answers = [item(entry, name, scene) for name in parameters.opened_by]
    return all(answer is not None and answer < parameters.points for answer in answers)
