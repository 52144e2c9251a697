"""What a card looks at, as the places of a chart where the answer to a question would stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from holdfast.kernel.content.card import Card

BESIDES: Mapping[str, Callable[[Any], Iterable[str]]] = {
    "person_says": lambda asks: [f"person {asks.field}"],
    "age_between": lambda _: ["person born"],
    "place_of_care": lambda _: ["person jurisdiction", "plan setting"],
    "plan_names": lambda asks: [f"plan {asks.field}"],
    "plan_says": lambda asks: [f"plan {asks.field}"],
    "not_agreed_for_dose": lambda asks: [f"plan {asks.field}"],
    "takes_medicine": lambda _: ["medication", "medication ingredient"],
    "stopped_within": lambda _: ["medication", "medication ingredient"],
    "takes_medicine_with": lambda _: ["medication", "medication ingredient"],
    "substance_used": lambda asks: [f"substance {asks.substance}"],
    "doses_of_two_sources": lambda _: ["dose"],
    "reading_above": lambda _: ["reading blood_pressure"],
    "newest_reading_beyond": lambda asks: [f"reading {asks.name}"],
    "reading_says": lambda asks: [f"reading {asks.name}"],
    "review_missing": lambda _: ["plan review_on"],
    "consent_missing": lambda _: ["plan consent"],
    "release_missing": lambda _: ["release"],
    "clearance_is": lambda _: ["clearance"],
    "medicines_changed": lambda _: ["clearance", "medication"],
    "has_sign": lambda _: ["reaction"],
}
"""By predicate, what it looks at besides the conditions and substances among its parameters."""


def looked_at(card: Card) -> frozenset[str]:
    """Each as ``kind subject field``, such as ``condition stroke detail.event_on``.

    Empty for a card whose predicate says nothing here.
    """
    return frozenset(
        [
            *(f"condition {code}" for code in _conditions(card.parameters)),
            *_details(card),
            *_substances(card),
            *BESIDES.get(card.predicate, lambda _: ())(card.parameters),
            *_plan(card),
        ]
    )


def _conditions(parameters: Any) -> tuple[str, ...]:
    return (*getattr(parameters, "codes", ()), *getattr(parameters, "conditions", ()))


def _details(card: Card) -> Iterator[str]:
    wanted = getattr(card.parameters, "detail", {})
    named = {(code, name) for code, details in wanted.items() for name in details}
    if card.predicate == "condition_within":
        named |= {(code, "event_on") for code in card.parameters.codes}
    return (f"condition {code} detail.{name}" for code, name in named)


def _substances(card: Card) -> Iterator[str]:
    asked = [*getattr(card.parameters, "substances", ())]
    if card.predicate == "used_near_dose":
        asked.append(card.parameters.substance)
        yield f"substance {card.parameters.substance} last_used"
    yield from (f"substance {name} use" for name in asked)


def _plan(card: Card) -> Iterator[str]:
    for grade in card.grades:
        limits = {"route": grade.routes, "product": grade.products, "setting": grade.settings}
        yield from (f"plan {name}" for name, limit in limits.items() if limit)
    if getattr(card.parameters, "settings", ()):
        yield "plan setting"
    if getattr(card.parameters, "routes", ()):
        yield "plan route"
    if card.products:
        yield "plan product"
