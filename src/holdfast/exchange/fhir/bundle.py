"""A FHIR R4 Bundle of one person's record, read into entries of a chart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from holdfast.exchange.fact import Fact, line_of
from holdfast.exchange.fhir import (
    allergy,
    answered_form,
    condition,
    medication,
    observation,
    patient,
    procedure,
)
from holdfast.exchange.fhir.dating import when
from holdfast.exchange.fhir.people import need_one_patient, need_same_person
from holdfast.exchange.fhir.source import Reader, Resource, Source
from holdfast.exchange.fhir.still import dated_after_what_ended
from holdfast.exchange.imported import Imported
from holdfast.exchange.marking import mark as _
from holdfast.exchange.remark import CannotUse, NotForChart, Remark
from holdfast.kernel.vocabulary import Vocabulary
from holdfast.library.observation_codes import ObservationCodes

READERS: Mapping[str, Reader] = {
    "Patient": patient.read,
    "Condition": condition.read,
    "MedicationRequest": medication.read_request,
    "MedicationStatement": medication.read_statement,
    "Observation": observation.read,
    "QuestionnaireResponse": answered_form.read,
    "AllergyIntolerance": allergy.read,
    "Procedure": procedure.read,
}
ODD_SHAPES = (AttributeError, KeyError, OverflowError, TypeError, ValueError)
DATES = ("authoredOn", "recordedDate", "effectiveDateTime", "onsetDateTime", "authored", "issued")


def read_bundle(
    bundle: Any, stem: str, vocabulary: Vocabulary, codes: ObservationCodes
) -> Imported:
    """``stem`` goes into the ids, so that the same file gives the same entries.

    Raises CannotUse where it is no bundle of one person; a resource that cannot be used is told
    in ``refused``, and the rest is read.
    """
    listed = _entries(bundle)
    resources = [resource for _url, resource in listed if resource is not None]
    need_one_patient(resources)
    source = Source(
        vocabulary=vocabulary,
        codes=codes,
        by_reference=dict(_references(listed)),
        undated_at=_undated_at(bundle, resources),
    )
    return _read_all(listed, stem, source)


def _entries(bundle: Any) -> list[tuple[str, Resource | None]]:
    """Each entry's address and resource, None where it holds no resource."""
    if not isinstance(bundle, dict) or bundle.get("resourceType") != "Bundle":
        raise CannotUse(_("it is not a FHIR Bundle: its resourceType should say Bundle."))
    listed = bundle.get("entry", [])
    if not isinstance(listed, list):
        raise CannotUse(_("its entry should be a list of resources."))
    entries = (each if isinstance(each, dict) else {} for each in listed)
    return [(str(each.get("fullUrl", "")), _resource(each)) for each in entries]


def _resource(entry: Mapping[str, Any]) -> Resource | None:
    resource = entry.get("resource")
    is_one = isinstance(resource, dict) and isinstance(resource.get("resourceType"), str)
    return resource if is_one else None


def _references(listed: Sequence[tuple[str, Resource | None]]) -> Iterator[tuple[str, Resource]]:
    for url, resource in listed:
        if resource is not None:
            yield f"{resource['resourceType']}/{resource.get('id')}", resource
            if url:
                yield url, resource


def _undated_at(bundle: Mapping[str, Any], resources: Sequence[Resource]) -> datetime | None:
    """The bundle's own date, or the newest date in it."""
    found = [_start(bundle, "timestamp")] if "timestamp" in bundle else []
    dates = found or [_start(r, field) for r in resources for field in DATES if field in r]
    return max((date for date in dates if date), default=None)


def _start(resource: Resource, field: str) -> datetime | None:
    try:
        found = when(resource, field)
    except CannotUse:
        return None  # it is told where the resource itself is read
    return found.start(UTC) if found else None


def _read_all(listed: Sequence[tuple[str, Resource | None]], stem: str, source: Source) -> Imported:
    imported = Imported()
    seeds: list[tuple[str, ...]] = []
    facts: list[Fact] = []
    for place, (url, resource) in enumerate(listed, start=1):
        read = _read_one(resource, place, source, imported)
        name = str((resource or {}).get("id") or url or place)
        seeds += [(stem, name, str(place), str(number)) for number in range(len(read))]
        facts += read
    dated = dated_after_what_ended(facts)
    imported.entries = [line_of(fact, *seed) for fact, seed in zip(dated, seeds, strict=True)]
    return imported


def _read_one(
    resource: Resource | None, place: int, source: Source, imported: Imported
) -> list[Fact]:
    if resource is None:
        imported.refused.append(Remark(_("entry {place} holds no resource."), {"place": place}))
        return []
    kind = resource["resourceType"]
    try:
        facts = _read(resource, kind, source)
    except NotForChart as reason:
        imported.left_out[f"{kind}: {reason}" if kind in READERS else kind] += 1
        return []
    except CannotUse as trouble:
        _refuse(kind, place, str(trouble), imported)
        return []
    except ODD_SHAPES:  # text where a list should be, and the like: it must not cost the rest
        _refuse(kind, place, _("it is not shaped as FHIR R4 says."), imported)
        return []
    _account(facts, kind, imported)
    return facts


def _refuse(kind: str, place: int, why: str, imported: Imported) -> None:
    named = {"kind": kind, "place": place, "why": why}
    imported.refused.append(Remark(_("{kind}, entry {place}: {why}"), named))


def _read(resource: Resource, kind: str, source: Source) -> list[Fact]:
    if kind not in READERS:
        raise NotForChart(_("it is no fact that a chart holds."))
    need_same_person(resource, source.by_reference)
    return READERS[kind](resource, source)


def _account(facts: Sequence[Fact], kind: str, imported: Imported) -> None:
    unknown = [fact for fact in facts if not fact.is_known]
    for fact in unknown:
        code = fact.body.get("code") or fact.body.get("ingredient")
        words = fact.body.get("note") or fact.body.get("text") or ""
        named = {"kind": kind, "code": code, "words": words}
        imported.kept.append(Remark(_("{kind} {code} ({words})"), named))
    if len(unknown) < len(facts):
        imported.mapped[kind] += 1
