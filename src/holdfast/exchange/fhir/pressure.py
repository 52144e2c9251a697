"""A blood pressure: a panel with both numbers inside, or each half as an Observation of its own.

LOINC 85354-9 and 55284-4 with components; 8480-6 and 8462-4 alone. A number that cannot be used
costs itself and not the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from holdfast.exchange.fhir.coding import codes_of
from holdfast.exchange.fhir.number import possible
from holdfast.exchange.fhir.quantity import quantity_in
from holdfast.exchange.fhir.source import Resource, Source
from holdfast.exchange.marking import mark as _
from holdfast.exchange.remark import CannotUse, NotForChart
from holdfast.library.observation_codes import Measure

_BOTH = re.compile(
    r"(?P<systolic_mmhg>\d{1,4})\s*/\s*(?P<diastolic_mmhg>\d{1,4})\s*(mm ?Hg|mm\[Hg\])?"
)


def halves_of(resource: Resource, source: Source) -> list[dict[str, Any]]:
    """What an Observation of one of the two numbers says; empty for any other."""
    known = source.codes.pressure_parts
    measures = [known[c] for c in codes_of(resource.get("code"), "loinc") if c in known]
    listed = [(resource, measure) for measure in measures[:1]]
    both = [*listed, *(_parts(resource, source) if measures else ())]
    return [
        {**measure.body, measure.field: value}
        for part, measure in both
        if (value := _number(part, measure, source)) is not None
    ]


def of_panel(resource: Resource, source: Source) -> dict[str, Any]:
    """Raises NotForChart for a panel whose numbers stand elsewhere, CannotUse for one of none."""
    lost = len(source.lost)
    body: dict[str, Any] = {}
    for part, measure in (*_parts(resource, source), *_written(resource, source)):
        value = _number(part, measure, source)
        if value is not None:
            body.update(measure.body, **{measure.field: value})
    if body:
        return body
    if resource.get("dataAbsentReason") or _is_absent(resource):
        raise NotForChart(_("it has no value."))
    if resource.get("hasMember"):
        raise NotForChart(_("its numbers stand in entries of their own."))
    if len(source.lost) > lost:
        raise CannotUse(_("none of its numbers could be used."))
    raise CannotUse(_("it is a blood pressure without numbers."))


def _is_absent(panel: Resource) -> bool:
    """Whether each of its numbers says why it is not there."""
    parts = panel.get("component")
    return bool(parts) and all(part.get("dataAbsentReason") for part in parts or ())


def _number(part: Resource, measure: Measure, source: Source) -> float | None:
    try:
        return possible("reading", measure.field, quantity_in(part, measure), source)
    except NotForChart:
        return None
    except CannotUse as trouble:
        source.lose(trouble.remark.sentence, **trouble.remark.fields)
        return None


def _written(panel: Resource, source: Source) -> Iterator[tuple[Resource, Measure]]:
    """Both numbers in words, as "188/112 mmHg"."""
    words = panel.get("valueString")
    found = _BOTH.fullmatch(words.strip()) if isinstance(words, str) else None
    numbers = found.groupdict() if found else {}
    for measure in source.codes.pressure_parts.values():
        if measure.field in numbers:
            yield {"valueInteger": int(numbers[measure.field])}, measure


def _parts(resource: Resource, source: Source) -> Iterator[tuple[Resource, Measure]]:
    for part in resource.get("component") or ():
        concept = part.get("code")
        for code in codes_of(concept, "loinc"):
            if code in source.codes.pressure_parts and "valueQuantity" in part:
                yield part, source.codes.pressure_parts[code]
