"""MedicationAdministration: a dose of ketamine is a dose; another medicine was given, no more.

R4 has effective[x], R5 occurence[x] (so spelt in 5.0.0). STU3 says notGiven, R4 status not-done.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from holdfast.exchange.fact import Fact
from holdfast.exchange.fhir.coding import codings, text_of
from holdfast.exchange.fhir.dating import instant_told, when
from holdfast.exchange.fhir.label import label_of
from holdfast.exchange.fhir.medication import as_taken, text_with_dosage
from holdfast.exchange.fhir.medicine import Medicine, medicine_of
from holdfast.exchange.fhir.number import possible
from holdfast.exchange.fhir.source import Resource, Source
from holdfast.exchange.marking import mark as _
from holdfast.exchange.product_name import route_in
from holdfast.exchange.remark import CannotUse, NotForChart
from holdfast.kernel.entries.when import When
from holdfast.library.vocabulary_file import vocabulary_file

GIVEN = ("completed", "in-progress", "stopped")
NOT_GIVEN = ("not-done", "entered-in-error")
UNSURE = ("on-hold", "unknown")
STARTED = (
    *("effectiveDateTime", "effectivePeriod.start"),
    *("occurenceDateTime", "occurencePeriod.start"),
    *("occurrenceDateTime", "occurrencePeriod.start"),
)
ENDED = ("effectivePeriod.end", "occurencePeriod.end", "occurrencePeriod.end")


def read(resource: Resource, source: Source) -> list[Fact]:
    status = resource.get("status")
    if status in NOT_GIVEN or resource.get("notGiven") is True:
        raise NotForChart(_("it was not given, or entered in error."))
    if status not in (*GIVEN, *UNSURE):
        raise CannotUse(_("status is missing, or not a status that FHIR knows."))
    medicine = medicine_of(resource, source)
    started = when(resource, source, *STARTED)
    product = _product(medicine)
    route = _route(resource, medicine)
    if product and route and status in GIVEN:
        return [_dose(resource, source, product, route, started)]
    if product:
        source.lose(_("it is a dose of ketamine, but whether or by which route is not said."))
    body = {"status": "unknown", "text": text_with_dosage(resource, medicine)}
    at = instant_told(started, source)
    return [as_taken(resource, each, body, at, source) for each in medicine.ingredients]


def _product(medicine: Medicine) -> str | None:
    known = vocabulary_file("doses")["products"]
    return next((known[each] for each in medicine.ingredients if each in known), None)


def _dose(
    resource: Resource, source: Source, product: str, route: str, started: When | None
) -> Fact:
    ended = when(resource, source, *ENDED)
    body = {
        "route": route,
        "product": product,
        "dose_mg": _milligrams(_dosage(resource).get("dose"), source),
        "started_at": _moment(started),
        "ended_at": _moment(ended),
    }
    at = instant_told(started, source)
    return Fact(kind="dose", at=at, body=body, label=label_of(resource))


def _moment(found: When | None) -> str | None:
    return found.moment.isoformat() if found and found.moment else None


def _dosage(resource: Resource) -> Mapping[str, Any]:
    dosage = resource.get("dosage")
    return dosage if isinstance(dosage, dict) else {}


def _milligrams(dose: Any, source: Source) -> float | None:
    said = dose if isinstance(dose, dict) else {}
    units = vocabulary_file("doses")["milligrams"]
    times = next((units[u] for u in (said.get("code"), said.get("unit")) if u in units), None)
    value = said.get("value")
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or times is None:
        source.lose(_("how much was given is not in mg, g or ug, and was left out."))
        return None
    if said.get("comparator"):
        source.lose(_("how much was given is not exact, and was left out."))
        return None
    return possible("dose", "dose_mg", round(value * times, 3), source)


def _route(resource: Resource, medicine: Medicine) -> str | None:
    concept, known = _dosage(resource).get("route"), vocabulary_file("doses")["route_codes"]
    coded = (known[code] for _system, code in codings(concept) if code in known)
    worded = (route_in(words) for words in (text_of(concept), medicine.words) if words)
    routes = set(known.values())
    return next((str(route) for route in (*coded, *worded) if route in routes), None)
