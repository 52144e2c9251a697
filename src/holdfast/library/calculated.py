"""The total of a form as one FHIRPath expression, for those who fill the exported form elsewhere.

HL7 Structured Data Capture, sdc-questionnaire-calculatedExpression; ``ordinal()`` gives the score
that stands beside each answer.
"""

from __future__ import annotations

from holdfast.kernel.instruments.definition import Definition
from holdfast.kernel.instruments.item import Item
from holdfast.kernel.instruments.scale import Scale

CALCULATED = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression"


def calculated_total(definition: Definition) -> str | None:
    """None where the total is no plain sum of chosen answers, or where blanks have a meaning.

    Up to as many blanks as the form allows are filled with the mean of the others, a half going up.
    """
    scale = definition.scale(definition.total) if definition.total else None
    if scale is None or not _is_plain(scale, definition):
        return None
    links = " | ".join(f"'{key}'" for key in scale.items)
    given = f"%resource.item.where(linkId in ({links})).answer.value.ordinal()"
    number, least = len(scale.items), max(1, len(scale.items) - definition.missing.allowed)
    filled = f"(({given}.sum() * {number} / {given}.count()) + 0.5).truncate()"
    return f"iif({given}.count() >= {least}, {filled}, {{}})"


def _is_plain(scale: Scale, definition: Definition) -> bool:
    items = {item.key: item for item in definition.items}
    return (
        scale.operation == "sum"
        and not scale.weights
        and definition.missing.rounding == "half_up"
        and definition.missing.scale in {None, scale.name}
        and all(key in items and _is_chosen(items[key]) for key in scale.items)
    )


def _is_chosen(item: Item) -> bool:
    """Answered with an option, whose score never depends on another answer."""
    asides = (item.asked_when, item.applies_when, item.reversed_when, item.instead_of)
    return bool(item.options) and item.blank_as is None and not any(asides)
