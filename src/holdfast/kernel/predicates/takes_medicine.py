"""Whether a medicine of a list or class is being taken."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from holdfast.kernel.answer import Answer, Missing, absent, cannot_tell, present
from holdfast.kernel.entries import Entry
from holdfast.kernel.scene import Scene


@dataclass(frozen=True, slots=True, kw_only=True)
class TakesMedicine:
    """RxNorm ingredient names and classes of the vocabulary; a class stands for its members."""

    medicines: tuple[str, ...]


def decide(parameters: TakesMedicine, scene: Scene) -> tuple[Answer, ...]:
    ingredients = members(parameters.medicines, scene)
    answers = tuple(
        _answer(ingredient, scene.chart.about("medication", ingredient), scene)
        for ingredient in sorted(ingredients)
        if scene.chart.about("medication", ingredient)
    )
    open_answers = tuple(answer for answer in answers if answer.state != "absent")
    if open_answers:
        return open_answers
    if answers or scene.chart.of("medication"):
        return (absent(parameters.medicines[0], *(entry for a in answers for entry in a.entries)),)
    return (cannot_tell(parameters.medicines[0], Missing("medicines", "")),)


def members(medicines: Iterable[str], scene: Scene) -> frozenset[str]:
    """Every ingredient that is meant, the class codes themselves included."""
    of = scene.content.vocabulary.ingredients_of
    return frozenset(medicines).union(*(of(medicine) for medicine in medicines))


def _answer(ingredient: str, entries: tuple[Entry, ...], scene: Scene) -> Answer:
    newest = entries[-1]
    if newest.body.status == "unknown":
        return cannot_tell(ingredient, Missing("medicine", ingredient), entries=(newest,))
    if newest.body.status == "stopped" or _is_over(newest, scene):
        return absent(ingredient, newest)
    return present(ingredient, newest)


def _is_over(entry: Entry, scene: Scene) -> bool:
    until = entry.body.until
    return until is not None and scene.moment.has_reached(until.end(scene.moment.zone))
