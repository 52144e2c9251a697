"""Observation: readings, height, totals of forms, and how much a person smokes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from holdfast.exchange.fact import Fact
from holdfast.exchange.fhir.coding import codes_of, first_code
from holdfast.exchange.fhir.condition import meanings_of
from holdfast.exchange.fhir.dating import instant, when
from holdfast.exchange.fhir.label import label_of
from holdfast.exchange.fhir.source import Resource, Source
from holdfast.exchange.marking import mark as _
from holdfast.exchange.remark import CannotUse, NotForChart
from holdfast.library.observation_codes import Measure

TAKEN = ("final", "amended", "corrected", "preliminary")
NOT_TAKEN = ("registered", "cancelled", "entered-in-error", "unknown")


def read(resource: Resource, source: Source) -> list[Fact]:
    found = _body(resource, source)
    if found is None:
        raise NotForChart(_("it is no fact that a chart holds."))
    kind, body = found
    return [Fact(kind=kind, at=_at(resource, source), body=body, label=label_of(resource))]


def _body(resource: Resource, source: Source) -> tuple[str, dict[str, Any]] | None:
    loinc = codes_of(resource.get("code"), "loinc")
    codes = source.codes
    if not loinc and not resource.get("code"):
        raise CannotUse(_("code is missing: it does not say what was observed."))
    if any(code in codes.pressure_panels for code in loinc):
        _need_taken(resource)
        return "reading", _pressure(resource, source)
    for code in loinc:
        if code in codes.measures:
            _need_taken(resource)
            return _measured(resource, codes.measures[code], source)
        if code in codes.scores:
            _need_taken(resource)
            return "score", {"instrument": codes.scores[code], "total": _number(resource)}
        if code in codes.coded:
            _need_taken(resource)
            return _coded(resource, source)
    return None


def _need_taken(resource: Resource) -> None:
    status = resource.get("status")
    if status in NOT_TAKEN:
        raise NotForChart(_("it was cancelled, entered in error or not yet made."))
    if status not in TAKEN:
        raise CannotUse(_("status is missing, or not a status that FHIR knows."))


def _at(resource: Resource, source: Source) -> datetime:
    fields = ("effectiveDateTime", "effectiveInstant", "effectivePeriod.start", "issued")
    return instant(when(resource, *fields), source)


def _measured(resource: Resource, measure: Measure, source: Source) -> tuple[str, dict[str, Any]]:
    body = {**measure.body, measure.field: _quantity(resource, measure)}
    finding = _finding(resource, source) if measure.is_judged else None
    return measure.kind, body | ({"finding": finding} if finding else {})


def _finding(resource: Resource, source: Source) -> str | None:
    """What the laboratory says of the number; None where it says nothing that is known here."""
    said = resource.get("interpretation")
    codes = map(first_code, said if isinstance(said, list) else ())
    known = source.codes.interpretations
    return next((known[code] for code in codes if code and code in known), None)


def _pressure(resource: Resource, source: Source) -> dict[str, Any]:
    body: dict[str, Any] = {}
    for part, measure in _pressure_parts(resource, source):
        body.update(measure.body, **{measure.field: _quantity(part, measure)})
    if not body:
        raise CannotUse(_("it is a blood pressure without numbers."))
    return body


def _pressure_parts(resource: Resource, source: Source) -> Iterator[tuple[Resource, Measure]]:
    for part in resource.get("component") or ():
        concept = part.get("code") if isinstance(part, Mapping) else None
        for code in codes_of(concept, "loinc"):
            if code in source.codes.pressure_parts and "valueQuantity" in part:
                yield part, source.codes.pressure_parts[code]


def _quantity(part: Resource, measure: Measure) -> float:
    """The value in the chart's own unit."""
    quantity = part.get("valueQuantity") or {}
    written = [str(quantity.get(name)) for name in ("code", "unit")] if quantity else []
    rule = next((measure.units[unit] for unit in written if unit in measure.units), None)
    if written and rule is None:
        raise CannotUse(
            _("valueQuantity is in a unit that is not known here; known: {units}."),
            units=", ".join(measure.units),
        )
    value = (_number(part) - (rule or {}).get("minus", 0)) * (rule or {}).get("times", 1)
    return round(value, 2)


def _number(part: Resource) -> float:
    quantity = part.get("valueQuantity")
    value = quantity.get("value") if isinstance(quantity, dict) else part.get("valueInteger")
    if value is None:
        raise NotForChart(_("it has no value."))
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise CannotUse(_("its value is not a number."))
    return value


def _coded(resource: Resource, source: Source) -> tuple[str, dict[str, Any]] | None:
    for meaning in meanings_of(resource.get("valueCodeableConcept"), source.vocabulary):
        return meaning.kind, dict(meaning.body)
    return None
