"""Whether a reaction stands beside another one, or beside a medicine that makes it graver."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from holdfast.kernel.chart.answer import Answer, absent, present
from holdfast.kernel.chart.risk import has_answer_from_professional
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, each
from holdfast.kernel.entries import Entry
from holdfast.kernel.predicates.has_reaction import unresolved
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.takes_medicine import TakesMedicine, takes_medicine
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, kinds, told


@dataclass(frozen=True, slots=True, kw_only=True)
class ReactionBeside:
    """One of ``codes``, unresolved, with one of ``beside`` that began less than ``within_hours``
    before or after it, or with one of ``medicines`` taken.

    For ``days``, or until a professional has been in contact; the cards of each alone speak on.
    """

    codes: tuple[str, ...]
    beside: tuple[str, ...]
    within_hours: int
    days: int
    medicines: tuple[str, ...] = ()


def looks_at(parameters: ReactionBeside) -> Iterable[Subject]:
    return each("reaction", parameters.codes)


def decide(parameters: ReactionBeside, scene: Scene) -> tuple[Answer, ...]:
    answers = tuple(_answers(parameters, scene))
    return answers or (absent(parameters.codes[0]),)


reaction_beside = Predicate(
    ReactionBeside,
    decide,
    turned_by=told(
        denied_by=kinds("medication", "reaction"), unknown_of=NOTHING, contact=Contact.ENDS
    ),
    looks_at=looks_at,
    always_tells=True,
)


def _answers(parameters: ReactionBeside, scene: Scene) -> Iterator[Answer]:
    for code in parameters.codes:
        standing = unresolved(scene.chart.about("reaction", code))
        for entry in [one for one in standing if _is_fresh(one, parameters, scene)][-1:]:
            if graver := (*_others(entry, parameters, scene), *_taken(parameters, scene)):
                yield present(code, entry, *graver)


def _is_fresh(entry: Entry, parameters: ReactionBeside, scene: Scene) -> bool:
    is_recent = scene.moment.is_within(entry.at, timedelta(days=parameters.days))
    return is_recent and not has_answer_from_professional(entry, scene)


def _others(entry: Entry, parameters: ReactionBeside, scene: Scene) -> Iterator[Entry]:
    span = timedelta(hours=parameters.within_hours)
    for code in parameters.beside:
        others = unresolved(scene.chart.about("reaction", code))
        yield from [one for one in others if abs(one.at - entry.at) < span][-1:]


def _taken(parameters: ReactionBeside, scene: Scene) -> Iterator[Entry]:
    if parameters.medicines:
        for answer in takes_medicine(TakesMedicine(medicines=parameters.medicines), scene):
            if answer.state == "present":
                yield from answer.entries
