"""MedicationRequest and MedicationStatement: what is taken, one entry an ingredient."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from holdfast.exchange.fact import Fact
from holdfast.exchange.fhir.coding import first_code, text_of
from holdfast.exchange.fhir.dating import instant, when
from holdfast.exchange.fhir.label import label_of
from holdfast.exchange.fhir.medicine import Medicine, medicine_of
from holdfast.exchange.fhir.source import Resource, Source
from holdfast.exchange.marking import mark as _
from holdfast.exchange.product_name import route_in
from holdfast.exchange.remark import CannotUse, NotForChart

REQUESTED = {
    "active": "taking",
    "on-hold": "unknown",
    "cancelled": "stopped",
    "completed": "stopped",
    "ended": "stopped",
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
    "recorded": "unknown",
}
TAKEN = {"n": "stopped", "unk": "unknown"}  # STU3 beside the status; y and na leave it as it is
ADHERED = {  # R5, where the status only says that it is recorded
    "taking": "taking",
    "taking-as-directed": "taking",
    "taking-not-as-directed": "taking",
    "not-taking": "stopped",
    "stopped": "stopped",
    "stopped-as-directed": "stopped",
    "stopped-not-as-directed": "stopped",
}
ORDERED = (None, "order", "original-order", "reflex-order", "filler-order", "instance-order")
STATEMENT_DATES = ("effectiveDateTime", "effectivePeriod.start", "dateAsserted")


def read_request(resource: Resource, source: Source) -> list[Fact]:
    if resource.get("doNotPerform") is True:
        raise NotForChart(_("it asks that a medicine not be given."))
    status = _status(resource, REQUESTED)
    if resource.get("intent") not in ORDERED and status == "taking":
        status = "unknown"  # a plan or proposal: nobody said it is taken
    return _facts(resource, source, status, "authoredOn")


def read_statement(resource: Resource, source: Source) -> list[Fact]:
    status = _status(resource, STATED)
    if resource["status"] == "recorded":
        adherence = resource.get("adherence")
        said = first_code(adherence.get("code")) if isinstance(adherence, Mapping) else None
        status = ADHERED.get(said or "", status)
    status = TAKEN.get(str(resource.get("taken")), status)
    return _facts(resource, source, status, *STATEMENT_DATES)


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
    medicine = medicine_of(resource, source)
    started = when(resource, source, *dates)
    ended = when(resource, source, "effectivePeriod.end")
    is_taken = status == "taking"
    body = {
        "status": status,
        "since": str(started) if started and is_taken else None,
        "until": str(ended) if ended else None,
        "route": _route(resource, medicine.words or ""),
        "text": text_with_dosage(resource, medicine),
    }
    at = instant(started, source, is_kept=is_taken)
    return [as_taken(resource, ingredient, body, at, source) for ingredient in medicine.ingredients]


def as_taken(
    resource: Resource, ingredient: str, body: Mapping[str, Any], at: Any, source: Source
) -> Fact:
    return Fact(
        kind="medication",
        at=at,
        body={"ingredient": ingredient, **body},
        is_known=source.vocabulary.is_known("medication", ingredient),
        label=label_of(resource),
    )


def text_with_dosage(resource: Resource, medicine: Medicine) -> str | None:
    said = [medicine.words, *(dosage.get("text") for dosage in dosages(resource))]
    return "; ".join(text for text in said if isinstance(text, str)) or None


def dosages(resource: Resource) -> list[dict[str, Any]]:
    listed = resource.get("dosageInstruction") or resource.get("dosage") or ()
    found = [listed] if isinstance(listed, dict) else listed
    return [each for each in found if isinstance(each, dict)]


def _route(resource: Resource, words: str) -> str | None:
    dosage = next(iter(dosages(resource)), {})
    stated = text_of(dosage.get("route"))
    return route_in(stated or "") or route_in(words)
