"""Whether a screener came out positive, or was not filled in where something told calls for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from holdfast.kernel.chart.answer import Answer, Missing, absent, cannot_tell, present
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, any_of, each
from holdfast.kernel.entries import Entry
from holdfast.kernel.instruments.flagged import is_flagged
from holdfast.kernel.predicates.has_use_disorder import newest_uses
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import Contact, kinds, told


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenPositive:
    """``forms`` lists by screener all that answer the same, itself among them; ``substances`` says
    of each which screener a use of it among ``uses`` calls for. The newest form that decides
    ``flag`` counts.
    """

    flag: str
    forms: dict[str, tuple[str, ...]]
    substances: dict[str, str]
    uses: tuple[str, ...]


def looks_at(parameters: ScreenPositive) -> Iterable[Subject]:
    for forms in parameters.forms.values():
        yield from each("answers", forms)
        yield from each("score", forms)
    yield from each("substance", parameters.substances)
    yield any_of("person")


def decide(parameters: ScreenPositive, scene: Scene) -> tuple[Answer, ...]:
    asked = (_of(screener, parameters, scene) for screener in parameters.forms)
    return tuple(answer for answer in asked if answer)


screen_positive = Predicate(
    ScreenPositive,
    decide,
    turned_by=told(
        denied_by=kinds("answers", "person", "score", "substance"),
        unknown_of=kinds("answers", "score"),
        contact=Contact.LEAVES_IT,
    ),
    looks_at=looks_at,
)


def _of(screener: str, parameters: ScreenPositive, scene: Scene) -> Answer | None:
    """None where nothing was filled in and nothing calls for it."""
    given = list(_given(parameters.forms[screener], scene))
    for entry in reversed(given):
        found = _is_positive(entry, parameters, scene)
        if found is not None:
            about = entry.body.instrument
            return present(about, entry) if found else absent(about, entry)
    if given:
        gap = Missing("form", given[-1].body.instrument)
        return cannot_tell(given[-1].body.instrument, gap, entries=(given[-1],))
    used = tuple(_used(screener, parameters, scene))
    if not used:
        return None
    return replace(cannot_tell(screener, Missing("form", screener), entries=used), how="unscreened")


def _given(forms: Iterable[str], scene: Scene) -> list[Entry]:
    """The forms filled in here and the scores typed in, oldest first."""
    chart = scene.chart
    found = (chart.about(kind, form) for form in forms for kind in ("answers", "score"))
    return sorted((entry for one in found for entry in one), key=lambda entry: entry.at)


def _is_positive(entry: Entry, parameters: ScreenPositive, scene: Scene) -> bool | None:
    form = scene.content.instruments[entry.body.instrument]
    person = scene.chart.latest("person", "sex")
    context = {"sex": person.body.sex} if person else {}
    return is_flagged(form, parameters.flag, entry, context)


def _used(screener: str, parameters: ScreenPositive, scene: Scene) -> Iterator[Entry]:
    """What says how a substance is used that calls for the screener."""
    for substance, entry in newest_uses(scene).items():
        if parameters.substances.get(substance) == screener and entry.body.use in parameters.uses:
            yield entry
