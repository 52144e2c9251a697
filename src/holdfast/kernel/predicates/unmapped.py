"""Whether entries stand in the chart under codes that nothing here knows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from holdfast.kernel.chart.answer import Answer, absent, present
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, any_of
from holdfast.kernel.content.content import Content
from holdfast.kernel.entries import Entry
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, Kinds, kinds, told


@dataclass(frozen=True, slots=True, kw_only=True)
class Unmapped:
    """``unspoken_of`` are codes that are known, and of which no card could say anything.

    ``areas`` limits it to conditions of those parts of body or mind, ``not_areas`` to the others.
    """

    kind: str
    field: str
    unspoken_of: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    not_areas: tuple[str, ...] = ()


def _denied_by(parameters: Unmapped, _about: str, _content: Content) -> Kinds:
    return kinds(parameters.kind)


def looks_at(parameters: Unmapped) -> Iterable[Subject]:
    return (any_of(parameters.kind),)


def decide(parameters: Unmapped, scene: Scene) -> tuple[Answer, ...]:
    entries = [
        entry
        for entry in scene.chart.of(parameters.kind)
        if not _is_denied(entry)
        and not _speaks_to_us(getattr(entry.body, parameters.field), parameters, scene)
        and _is_of_the_areas(entry, parameters, scene)
    ]
    return (present(parameters.kind, *entries) if entries else absent(parameters.kind),)


unmapped = Predicate(
    Unmapped,
    decide,
    turned_by=told(denied_by=_denied_by, unknown_of=NOTHING, contact=Contact.LEAVES_IT),
    looks_at=looks_at,
    always_tells=True,
)


def _is_denied(entry: Entry) -> bool:
    """Of what they do not use there is nothing to speak of."""
    return bool(entry.kind == "substance" and entry.body.use == "none")


def _is_of_the_areas(entry: Entry, parameters: Unmapped, scene: Scene) -> bool:
    if not parameters.areas and not parameters.not_areas:
        return True
    area = scene.content.vocabulary.area_of(entry.body.code, entry.body.note)
    return area in parameters.areas if parameters.areas else area not in parameters.not_areas


def _speaks_to_us(code: str, parameters: Unmapped, scene: Scene) -> bool:
    if code in parameters.unspoken_of:
        return False
    content = scene.content
    is_form = parameters.field == "instrument" and content.title_of_form(code) is not None
    return is_form or content.vocabulary.is_known(parameters.kind, code)
