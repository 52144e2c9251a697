"""MedicationDispense: what was handed over is at hand; whether it is taken nobody has said.

For as long as the supply lasts it is held to be taken; without a length it stays not known.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from holdfast.exchange.fact import Fact
from holdfast.exchange.fhir.dating import instant, when
from holdfast.exchange.fhir.medication import as_taken, text_with_dosage
from holdfast.exchange.fhir.medicine import medicine_of
from holdfast.exchange.fhir.source import Resource, Source
from holdfast.exchange.marking import mark as _
from holdfast.exchange.remark import CannotUse, NotForChart
from holdfast.kernel.entries.when import When
from holdfast.library.vocabulary_file import vocabulary_file

HANDED = ("completed", "in-progress", "stopped", "unknown")
NOT_HANDED = ("preparation", "cancelled", "on-hold", "declined")
DATES = ("whenHandedOver", "whenPrepared", "recorded")


def read(resource: Resource, source: Source) -> list[Fact]:
    status = resource.get("status")
    if status == "entered-in-error":
        raise NotForChart(_("it was entered in error."))
    if status in NOT_HANDED:
        raise NotForChart(_("it was not handed over."))
    if status not in HANDED:
        raise CannotUse(_("status is missing, or not a status that FHIR knows."))
    medicine = medicine_of(resource, source)
    handed = when(resource, source, *DATES)
    until = _until(resource, handed) if status == "completed" else None
    body = {
        "status": "taking" if until else "unknown",
        "since": str(handed) if until else None,
        "until": until,
        "text": text_with_dosage(resource, medicine),
    }
    at = instant(handed, source, is_kept=bool(until))
    return [as_taken(resource, each, body, at, source) for each in medicine.ingredients]


def _until(resource: Resource, handed: When | None) -> str | None:
    days = _days(resource.get("daysSupply"))
    return str(handed.last + timedelta(days=days)) if handed and days else None


def _days(supply: Any) -> float | None:
    said = supply if isinstance(supply, dict) else {}
    value, rules = said.get("value"), vocabulary_file("doses")["days"]
    unit = str(said.get("code") or said.get("unit") or "d").casefold()
    if isinstance(value, bool) or not isinstance(value, int | float) or unit not in rules:
        return None
    return float(value * rules[unit]) if value > 0 and not said.get("comparator") else None
