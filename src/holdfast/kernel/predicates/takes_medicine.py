"""Whether a medicine of a list or class is being taken."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from holdfast.kernel.chart.answer import Answer, Missing, absent, cannot_tell, present
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, each
from holdfast.kernel.entries import Entry
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, kinds, told


@dataclass(frozen=True, slots=True, kw_only=True)
class TakesMedicine:
    """RxNorm ingredient names and classes of the vocabulary; a class stands for its members."""

    medicines: tuple[str, ...]


"""One recorded medicine makes the list known."""


def looks_at(parameters: TakesMedicine) -> Iterable[Subject]:
    return each("medication", parameters.medicines)


def decide(parameters: TakesMedicine, scene: Scene) -> tuple[Answer, ...]:
    about = parameters.medicines[0]
    if not scene.chart.of("medication"):
        return (cannot_tell(about, Missing("medicines")),)
    listed = sorted(members(parameters.medicines, scene) & scene.chart.medicines.keys())
    answers = [_answer(name, scene.chart.medicines[name], scene) for name in listed]
    open_answers = tuple(answer for answer in answers if answer.state != "absent")
    return open_answers or (absent(about, *(e for answer in answers for e in answer.entries)),)


takes_medicine = Predicate(
    TakesMedicine,
    decide,
    turned_by=told(denied_by=kinds("medication"), unknown_of=NOTHING, contact=Contact.LEAVES_IT),
    looks_at=looks_at,
    list_of="medication",
)


def members(medicines: Iterable[str], scene: Scene) -> frozenset[str]:
    """Every ingredient that is meant, the class codes themselves included."""
    of = scene.content.vocabulary.ingredients_of
    return frozenset(medicines).union(*(of(medicine) for medicine in medicines))


def _answer(ingredient: str, entries: tuple[Entry, ...], scene: Scene) -> Answer:
    newest = newest_of(entries)
    if newest.body.status == "unknown":
        return cannot_tell(ingredient, Missing("medicine", ingredient), entries=(newest,))
    if newest.body.status == "stopped" or _is_over(newest, scene):
        return absent(ingredient, newest)
    return present(ingredient, newest)


def newest_of(entries: tuple[Entry, ...]) -> Entry:
    """The newest; of several of one moment the one that says it is taken."""
    last = [entry for entry in entries if entry.at == entries[-1].at]
    return next((entry for entry in last if entry.body.status == "taking"), last[-1])


def _is_over(entry: Entry, scene: Scene) -> bool:
    until = entry.body.until
    return until is not None and scene.moment.has_reached(until.end(scene.moment.zone))
