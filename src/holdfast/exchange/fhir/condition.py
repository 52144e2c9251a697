"""Condition: present, past, absent or not known."""

from __future__ import annotations

from typing import Any

from holdfast.exchange.fact import Fact
from holdfast.exchange.fhir.absent import need_something
from holdfast.exchange.fhir.coding import codings, entered_as, status_code, text_of, texts_of
from holdfast.exchange.fhir.dating import instant, when
from holdfast.exchange.fhir.label import label_of
from holdfast.exchange.fhir.source import Resource, Source
from holdfast.exchange.marking import mark as _
from holdfast.exchange.remark import CannotUse, NotForChart
from holdfast.kernel.content.vocabulary import Meaning, Vocabulary
from holdfast.kernel.entries.when import When
from holdfast.library.condition_words import meanings_in

CLINICAL = {
    "active": "present",
    "recurrence": "present",
    "relapse": "present",
    "inactive": "past",
    "remission": "past",
    "resolved": "past",
    "unknown": "unknown",
}
DOUBTED = {
    "refuted": "absent",
    "unconfirmed": "unknown",
    "provisional": "unknown",
    "differential": "unknown",
    "unknown": "unknown",
}
SURE = (None, "confirmed")
RECORDED = ("recordedDate", "assertedDate")  # R4 and R5, STU3
ENDED = (
    "abatementDateTime",
    "abatementPeriod",
    "abatementAge",
    "abatementRange",
    "abatementString",
)


def read(resource: Resource, source: Source) -> list[Fact]:
    status = status_of(resource)
    concept = resource.get("code")
    need_something(concept)
    onset = when(resource, source, "onsetDateTime", "onsetPeriod.start")
    ended = when(resource, source, "abatementDateTime", "abatementPeriod.start")
    recorded = when(resource, source, *RECORDED)
    dated = (ended if status == "past" else None) or onset or recorded
    at = instant(dated, source, is_kept=dated is onset)
    meanings = meanings_of(concept, source.vocabulary) or _in_words(concept)
    if meanings:
        return [
            Fact(
                kind=meaning.kind,
                at=at,
                body=_body(meaning, status, onset, text_of(concept), source.vocabulary),
                label=label_of(resource),
            )
            for meaning in meanings
            if is_said(meaning, status)
        ] or [_as_entered(resource, status, onset, at)]
    return [_as_entered(resource, status, onset, at)]


def status_of(resource: Resource) -> str:
    """The chart's status. A listed condition without any status is taken to be there."""
    verification = status_code(resource.get("verificationStatus"))
    clinical = status_code(resource.get("clinicalStatus"))
    if verification == "entered-in-error":
        raise NotForChart(_("it was entered in error."))
    if verification not in DOUBTED and verification not in SURE:
        raise CannotUse(_("verificationStatus is not a status that FHIR knows."))
    if clinical is not None and clinical not in CLINICAL:
        raise CannotUse(_("clinicalStatus is not a status that FHIR knows."))
    if verification in DOUBTED:
        return DOUBTED[verification]
    if clinical is None and _has_ended(resource):
        return "past"
    return CLINICAL.get(clinical or "active", "present")


def _has_ended(resource: Resource) -> bool:
    return bool(resource.keys() & set(ENDED)) or resource.get("abatementBoolean") is True


def meanings_of(concept: Any, vocabulary: Vocabulary) -> tuple[Meaning, ...]:
    """What the first code that is known says, or else the words."""
    for system, code in codings(concept):
        if system in ("snomed", "icd10") and (
            found := vocabulary.meanings_of(system, code)  # type: ignore[arg-type]  # one of the two
        ):
            return found
    named = vocabulary.condition_named(text_of(concept) or "")
    return (Meaning("condition", {"code": named}),) if named else ()


def _in_words(concept: Any) -> tuple[Meaning, ...]:
    """What the printed names say of a condition whose code is not known."""
    return next(filter(None, map(meanings_in, texts_of(concept))), ())


def is_said(meaning: Meaning, status: str) -> bool:
    """A code about use or pregnancy says something only while it is so."""
    return meaning.kind == "condition" or status == "present"


def _body(
    meaning: Meaning, status: str, onset: When | None, text: str | None, vocabulary: Vocabulary
) -> dict[str, Any]:
    if meaning.kind != "condition":
        return dict(meaning.body)
    detail = dict(meaning.body.get("detail", {}))
    if onset and meaning.body["code"] in vocabulary.dated_conditions:
        detail["event_on"] = str(onset)[:10]
    says_past = meaning.body.get("status") == "past" and status == "present"
    return {
        "code": meaning.body["code"],
        "status": "past" if says_past else status,
        "since": str(onset) if onset else None,
        "detail": detail or None,
        "note": text,
    }


def _as_entered(resource: Resource, status: str, onset: When | None, at: Any) -> Fact:
    concept = resource.get("code")
    code = entered_as(concept)
    if code is None:
        raise CannotUse(_("code is missing: it has neither a code nor words."))
    body = {"code": code, "status": status, "note": text_of(concept)}
    since = {"since": str(onset) if onset else None}
    label = label_of(resource)
    return Fact(kind="condition", at=at, body=body | since, is_known=False, label=label)
