"""Procedure: only what the vocabulary knows as a fact of the chart."""

from __future__ import annotations

from holdfast.exchange.fact import Fact
from holdfast.exchange.fhir.coding import text_of
from holdfast.exchange.fhir.condition import meanings_of
from holdfast.exchange.fhir.dating import instant, when
from holdfast.exchange.fhir.label import label_of
from holdfast.exchange.fhir.source import Resource, Source
from holdfast.exchange.marking import mark as _
from holdfast.exchange.remark import CannotUse, NotForChart

STATUSES = {
    "in-progress": "present",
    "on-hold": "unknown",
    "suspended": "unknown",
    "stopped": "past",
    "aborted": "past",
    "completed": "past",
    "unknown": "unknown",
}
DONE = (
    *("performedDateTime", "performedPeriod.start"),  # STU3 and R4
    *("occurrenceDateTime", "occurrencePeriod.start"),  # R5
)
NOT_DONE = ("preparation", "not-done", "entered-in-error")


def read(resource: Resource, source: Source) -> list[Fact]:
    meanings = meanings_of(resource.get("code"), source.vocabulary)
    status = resource.get("status")
    if not meanings or status in NOT_DONE or resource.get("notDone") is True:
        raise NotForChart(_("it is no fact that a chart holds."))
    if status not in STATUSES:
        raise CannotUse(_("status is missing, or not a status that FHIR knows."))
    done = when(resource, source, *DONE)
    says = {"status": STATUSES[status], "note": text_of(resource.get("code"))}
    return [
        Fact(
            kind="condition",
            at=instant(done, source),
            body={"code": meaning.body["code"]} | says,
            label=label_of(resource),
        )
        for meaning in meanings
        if meaning.kind == "condition"
    ]
