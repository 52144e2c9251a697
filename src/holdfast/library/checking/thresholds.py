"""Whether the cases of a card pin its numbers: each moved by one unit has to turn one of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from holdfast.kernel.briefing.findings import findings_of
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.content.card import Card
from holdfast.kernel.content.content import Content
from holdfast.kernel.predicates import PREDICATES
from holdfast.library.cards import ReadCard
from holdfast.library.checking.cases import scene_of
from holdfast.library.convert import convert

Place = tuple[str | int, ...]
STEPS = {"percent": 5.0}
"""By unit, how far a number is moved; one where nothing is said. A score comes in whole points:
of most of them 49 and 50 percent are the same."""


def unpinned(read: ReadCard, content: Content) -> Iterator[str]:
    """One sentence for each number that could be another, and no case would come out otherwise."""
    scenes = [scene_of(read, case, content) for case in read.written.cases]
    usual = _outcomes(read.card, scenes)
    for place, number in numbers(read.written.parameters):
        step = _step_of(place)
        for other in (number + step, number - step):
            if other >= 0 and _outcomes(_moved(read, place, other), scenes) == usual:
                sentence = (
                    f"no case would come out otherwise with {other:g} in place of {number:g}; "
                    "add one that lies between them."
                )
                yield read.file.refuse(sentence, path_of(place))


def _step_of(place: Place) -> float:
    name = next(str(step) for step in reversed(place) if isinstance(step, str))
    return next((step for unit, step in STEPS.items() if name.endswith(unit)), 1)


def _outcomes(card: Card, scenes: list[Scene]) -> list[frozenset[tuple[str, str, str]]]:
    return [
        frozenset((found.key, found.state, found.urgency) for found in findings_of(card, scene))
        for scene in scenes
    ]


def _moved(read: ReadCard, place: Place, number: float) -> Card:
    written = _with(
        read.written.parameters, place, int(number) if number == int(number) else number
    )
    parameters = convert(written, PREDICATES[read.card.predicate].parameters)
    return replace(read.card, parameters=parameters)


def _with(value: Any, place: Place, number: float) -> Any:
    """The same parameters with another number in one place."""
    if not place:
        return number
    step, *rest = place
    copied: Any = dict(value) if isinstance(value, Mapping) else list(value)
    copied[step] = _with(value[step], tuple(rest), number)
    return copied


def numbers(value: Any, place: Place = ()) -> Iterator[tuple[Place, float]]:
    """Every number among the parameters of a card, and where it stands."""
    if isinstance(value, Mapping):
        for name, part in value.items():
            yield from numbers(part, (*place, name))
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from numbers(part, (*place, index))
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield place, value


def path_of(place: Place) -> str:
    """A place as msgspec names it, such as ``$.parameters.lines[0].days``."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in place)
    return "$.parameters" + "".join(steps)
