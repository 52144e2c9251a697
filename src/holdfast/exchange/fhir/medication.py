"""MedicationRequest and MedicationStatement: what is taken, one entry an ingredient."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from holdfast.exchange.fact import Fact
from holdfast.exchange.fhir.coding import codings, entered_as, text_of
from holdfast.exchange.fhir.dating import instant, when
from holdfast.exchange.fhir.label import label_of
from holdfast.exchange.fhir.source import Resource, Source
from holdfast.exchange.marking import mark as _
from holdfast.exchange.product_name import ingredients_in, route_in
from holdfast.exchange.remark import CannotUse, NotForChart
from holdfast.kernel.vocabulary import Vocabulary

REQUESTED = {
    "active": "taking",
    "on-hold": "unknown",
    "cancelled": "stopped",
    "completed": "stopped",
    "stopped": "stopped",
    "unknown": "unknown",
}
STATED = {
    "active": "taking",
    "completed": "stopped",
    "intended": "unknown",
    "stopped": "stopped",
    "on-hold": "unknown",
    "unknown": "unknown",
    "not-taken": "stopped",
}
ORDERED = (None, "order", "original-order", "reflex-order", "filler-order", "instance-order")


def read_request(resource: Resource, source: Source) -> list[Fact]:
    if resource.get("doNotPerform") is True:
        raise NotForChart(_("it asks that a medicine not be given."))
    status = _status(resource, REQUESTED)
    if resource.get("intent") not in ORDERED and status == "taking":
        status = "unknown"  # a plan or proposal: nobody said it is taken
    return _facts(resource, source, status, "authoredOn")


def read_statement(resource: Resource, source: Source) -> list[Fact]:
    status = _status(resource, STATED)
    return _facts(
        resource, source, status, "effectiveDateTime", "effectivePeriod.start", "dateAsserted"
    )


def _status(resource: Resource, known: Mapping[str, str]) -> str:
    status = resource.get("status")
    if status == "entered-in-error":
        raise NotForChart(_("it was entered in error."))
    if status == "draft":
        raise NotForChart(_("it is a draft."))
    if not isinstance(status, str) or status not in known:
        raise CannotUse(_("status is missing, or not a status that FHIR knows."))
    return known[status]


def _facts(resource: Resource, source: Source, status: str, *dates: str) -> list[Fact]:
    concept = _medicine(resource, source)
    started, ended = when(resource, *dates), when(resource, "effectivePeriod.end")
    words = text_of(concept) or ""
    body = {
        "status": status,
        "since": str(started) if started and status == "taking" else None,
        "until": str(ended) if ended else None,
        "route": _route(resource, words),
        "text": _text(resource, concept),
    }
    return [
        Fact(
            kind="medication",
            at=instant(started, source),
            body={"ingredient": ingredient} | body,
            is_known=source.vocabulary.is_known("medication", ingredient),
            label=label_of(resource),
        )
        for ingredient in _ingredients(concept, source.vocabulary)
    ]


def _medicine(resource: Resource, source: Source) -> Any:
    if "medicationCodeableConcept" in resource:
        return resource["medicationCodeableConcept"]
    reference = resource.get("medicationReference")
    if not isinstance(reference, Mapping):
        raise CannotUse(_("it names no medicine."))
    inside = {f"#{each.get('id')}": each for each in _dicts(resource.get("contained"))}
    named = str(reference.get("reference"))
    found = inside.get(named) or source.by_reference.get(named)
    return found.get("code") if found else {"text": reference.get("display")}


def _ingredients(concept: Any, vocabulary: Vocabulary) -> tuple[str, ...]:
    """By code where the code is an ingredient's, or else by the product's name."""
    lookups = {"rxnorm": vocabulary.ingredients_by_rxcui, "atc": vocabulary.ingredients_by_atc}
    for system, code in codings(concept):
        if code in lookups.get(system, {}):
            return (lookups[system][code],)
    words = text_of(concept)
    if words:
        return ingredients_in(words, vocabulary)
    entered = entered_as(concept)
    if entered is None:
        raise CannotUse(_("it names no medicine."))
    return (entered,)


def _route(resource: Resource, words: str) -> str | None:
    dosage = next(iter(_dicts(resource.get("dosageInstruction") or resource.get("dosage"))), {})
    stated = text_of(dosage.get("route"))
    return route_in(stated or "") or route_in(words)


def _text(resource: Resource, concept: Any) -> str | None:
    dosages = _dicts(resource.get("dosageInstruction") or resource.get("dosage"))
    said = [text_of(concept), *(dosage.get("text") for dosage in dosages)]
    return "; ".join(text for text in said if isinstance(text, str)) or None


def _dicts(listed: Any) -> list[dict[str, Any]]:
    return [each for each in listed or () if isinstance(each, dict)] if listed else []
