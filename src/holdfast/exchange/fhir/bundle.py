"""A FHIR Bundle of one person's record, read into entries of a chart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from holdfast.exchange.fact import Fact, line_of
from holdfast.exchange.fhir import (
    administration,
    allergy,
    answered_form,
    condition,
    dispense,
    medication,
    observation,
    patient,
    procedure,
)
from holdfast.exchange.fhir.answers.risk import mentions_risk
from holdfast.exchange.fhir.answers.telling import LEFT_OUT_RISK
from holdfast.exchange.fhir.coding import status_code
from holdfast.exchange.fhir.dating import start_of
from holdfast.exchange.fhir.listing import Listed, listed_in
from holdfast.exchange.fhir.modified import need_plain
from holdfast.exchange.fhir.pages import tell_what_is_missing
from holdfast.exchange.fhir.people import need_one_person, need_same_person, the_patient
from holdfast.exchange.fhir.references import References
from holdfast.exchange.fhir.source import Reader, Resource, Source
from holdfast.exchange.fhir.still import dated_after_what_ended
from holdfast.exchange.fhir.together import put_together
from holdfast.exchange.fhir.undone import standing
from holdfast.exchange.fhir.versions import need_readable
from holdfast.exchange.imported import Imported
from holdfast.exchange.marking import mark as _
from holdfast.exchange.remark import CannotUse, NotForChart, Remark
from holdfast.kernel.content.vocabulary import Vocabulary
from holdfast.library.observation_codes import ObservationCodes

READERS: Mapping[str, Reader] = {
    "Patient": patient.read,
    "Condition": condition.read,
    "MedicationRequest": medication.read_request,
    "MedicationStatement": medication.read_statement,
    "MedicationAdministration": administration.read,
    "MedicationDispense": dispense.read,
    "Observation": observation.read,
    "QuestionnaireResponse": answered_form.read,
    "AllergyIntolerance": allergy.read,
    "Procedure": procedure.read,
}
ODD_SHAPES = (AttributeError, KeyError, OverflowError, TypeError, ValueError)
DATES = (
    *("authoredOn", "recordedDate", "effectiveDateTime", "onsetDateTime", "authored", "issued"),
    *("assertedDate", "whenHandedOver"),
)


def read_bundle(
    bundle: Any, stem: str, vocabulary: Vocabulary, codes: ObservationCodes
) -> Imported:
    """``stem`` goes into the ids, so that the same file gives the same entries.

    Raises CannotUse where it is no bundle of one person, or in a FHIR that is not read here; a
    resource that cannot be used is told in ``refused``, and the rest is read.
    """
    imported = Imported()
    every = listed_in(bundle)
    need_readable(every, bundle)
    tell_what_is_missing(bundle, imported)
    listed = standing(every, imported)
    need_one_person(listed)
    resources = [one.resource for one in listed if one.resource is not None]
    source = Source(
        vocabulary=vocabulary,
        codes=codes,
        references=References((one.url, one.resource) for one in listed if one.resource),
        undated_at=_undated_at(bundle, resources),
    )
    facts = _read_all(listed, stem, source, imported)
    imported.entries = [line_of(fact) for fact in facts]
    return imported


def _undated_at(bundle: Mapping[str, Any], resources: Sequence[Resource]) -> datetime | None:
    """The bundle's own date, or the newest date in it, or when the newest of it was kept."""
    found = [start_of(bundle, "timestamp")]
    dates = [start_of(r, field) for r in resources for field in DATES if field in r]
    kept = [start_of(each, "meta.lastUpdated") for each in (bundle, *resources)]
    for listed in (found, dates, kept):
        if newest := max((date for date in listed if date), default=None):
            return newest
    return None


def _read_all(
    listed: Sequence[Listed], stem: str, source: Source, imported: Imported
) -> list[Fact]:
    facts: list[Fact] = []
    person = the_patient(listed)
    for one in listed:
        name = str((one.resource or {}).get("id") or one.url or one.place)
        read = _read_one(one, replace(source, within=one.url), person, imported)
        facts += [
            replace(fact, seed=(stem, name, one.place, str(number)), origin=(one.kind, one.place))
            for number, fact in enumerate(read)
        ]
    dated = dated_after_what_ended(put_together(facts, source, imported))
    imported.origins = {line_of(fact)["id"]: fact.origin for fact in dated}
    return dated


def _read_one(one: Listed, source: Source, person: Listed | None, imported: Imported) -> list[Fact]:
    if one.resource is None:
        imported.refused.append(Remark(_("entry {place} holds no resource."), {"place": one.place}))
        return []
    kind = one.kind
    facts: list[Fact] = []
    try:
        facts = _read(one.resource, kind, source, person)
    except NotForChart as reason:
        imported.left_out[f"{kind}: {reason}" if kind in READERS else kind] += 1
        if not _is_taken_back(one.resource) and mentions_risk(one.resource):
            source.note(LEFT_OUT_RISK)
    except CannotUse as trouble:
        imported.refuse(kind, one.place, str(trouble))
    except ODD_SHAPES:  # text where a list should be, and the like: it must not cost the rest
        imported.refuse(kind, one.place, _("it is not shaped as FHIR R4 says."))
    else:
        _account(facts, kind, imported)
    _tell(one, source, imported)
    return facts


def _is_taken_back(resource: Resource) -> bool:
    verification = status_code(resource.get("verificationStatus"))
    return "entered-in-error" in (resource.get("status"), verification)


def _tell(one: Listed, source: Source, imported: Imported) -> None:
    """What its reader said of it; the lists are this entry's alone."""
    for remark in source.lost:
        imported.refuse(one.kind, one.place, str(remark))
    for remark in source.noted:
        imported.note(one.kind, one.place, str(remark))
    source.lost.clear()
    source.noted.clear()


def _read(resource: Resource, kind: str, source: Source, person: Listed | None) -> list[Fact]:
    if kind not in READERS:
        raise NotForChart(_("it is no fact that a chart holds."))
    need_same_person(resource, source, person)
    need_plain(resource)
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
