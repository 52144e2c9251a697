"""Observation: readings, height, totals and single answers of forms, how much a person smokes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from holdfast.exchange.fact import Fact
from holdfast.exchange.fhir import pressure
from holdfast.exchange.fhir.coding import codes_of, first_code
from holdfast.exchange.fhir.condition import meanings_of
from holdfast.exchange.fhir.dating import instant_told, when, when_if_possible
from holdfast.exchange.fhir.label import label_of
from holdfast.exchange.fhir.number import number_in
from holdfast.exchange.fhir.observed_answers import answers_in
from holdfast.exchange.fhir.quantity import quantity_in
from holdfast.exchange.fhir.source import Resource, Source
from holdfast.exchange.marking import mark as _
from holdfast.exchange.remark import CannotUse, NotForChart
from holdfast.library.observation_codes import Measure

TAKEN = ("final", "amended", "corrected", "preliminary", "appended")
NOT_TAKEN = ("registered", "specimen-in-process", "cancelled", "entered-in-error", "unknown")
DATES = ("effectiveDateTime", "effectiveInstant", "effectivePeriod.start", "issued")
NO_STATUS = _("status is missing, or not a status that FHIR knows.")
Body = tuple[str, dict[str, Any]]


def read(resource: Resource, source: Source) -> list[Fact]:
    if not resource.get("code"):
        raise CannotUse(_("code is missing: it does not say what was observed."))
    answers = list(answers_in(resource))
    if not (answers or _is_known(resource, source)):
        raise NotForChart(_("it is no fact that a chart holds."))
    if answers:
        _need_made(resource, source)
    else:
        _need_taken(resource)
    halves = pressure.halves_of(resource, source)
    at = _at(resource, source, has_answers=bool(answers))
    label = label_of(resource)
    parts = [*answers, *(("reading", {**half}) for half in halves)]
    facts = [Fact(kind=k, at=at, body=body, label=label, is_part=True) for k, body in parts]
    for kind, body in _whole(resource, source, has_parts=bool(facts)):
        facts.append(Fact(kind=kind, at=at, body=body, label=label))
    if not facts and not source.lost:
        raise NotForChart(_("it has no value that is known here."))
    return facts


def _is_known(resource: Resource, source: Source) -> bool:
    codes = source.codes
    pressures = (codes.pressure_panels, codes.pressure_parts)
    known = (*pressures, codes.measures, codes.scores, codes.coded)
    loinc = codes_of(resource.get("code"), "loinc")
    return any(code in listed for code in loinc for listed in known)


def _whole(resource: Resource, source: Source, *, has_parts: bool) -> Iterator[Body]:
    """What it says by itself; with parts it may say nothing more."""
    try:
        if body := _body(resource, source):
            yield body
    except NotForChart:
        if not has_parts:
            raise


def _body(resource: Resource, source: Source) -> Body | None:
    codes = source.codes
    for code in codes_of(resource.get("code"), "loinc"):
        if code in codes.pressure_panels:
            return "reading", pressure.of_panel(resource, source)
        if code in codes.measures:
            return _measured(resource, codes.measures[code], source)
        if code in codes.scores:
            return "score", {"instrument": codes.scores[code], "total": number_in(resource)}
        if code in codes.coded:
            return _coded(resource, source)
    return None


def _need_taken(resource: Resource) -> None:
    status = resource.get("status")
    if status in NOT_TAKEN:
        raise NotForChart(_("it was cancelled, entered in error or not yet made."))
    if status not in TAKEN:
        raise CannotUse(NO_STATUS)


def _need_made(resource: Resource, source: Source) -> None:
    """An answer about risk is kept though nobody says how far it has come; that is told."""
    status = resource.get("status")
    if status in NOT_TAKEN and status != "unknown":
        _need_taken(resource)
    if status not in TAKEN:
        source.lose(NO_STATUS)


def _at(resource: Resource, source: Source, *, has_answers: bool) -> datetime:
    """An odd date is told; it costs no answer of a form."""
    dated = (when_if_possible if has_answers else when)(resource, source, *DATES)
    return instant_told(dated, source)


def _measured(resource: Resource, measure: Measure, source: Source) -> Body:
    body = {**measure.body, measure.field: quantity_in(resource, measure)}
    finding = _finding(resource, source) if measure.is_judged else None
    return measure.kind, body | ({"finding": finding} if finding else {})


def _finding(resource: Resource, source: Source) -> str | None:
    """What the laboratory says of the number; None where it says nothing that is known here.

    A list of concepts in R4, one of them in STU3.
    """
    said = resource.get("interpretation")
    listed = said if isinstance(said, list) else [said]
    known = source.codes.interpretations
    codes = map(first_code, listed)
    return next((known[code] for code in codes if code and code in known), None)


def _coded(resource: Resource, source: Source) -> Body | None:
    for meaning in meanings_of(resource.get("valueCodeableConcept"), source.vocabulary):
        return meaning.kind, dict(meaning.body)
    return None
