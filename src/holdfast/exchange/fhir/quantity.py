"""A quantity in the chart's own unit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from holdfast.exchange.fhir.number import number_in
from holdfast.exchange.marking import mark as _
from holdfast.exchange.remark import CannotUse
from holdfast.library.observation_codes import Measure


def quantity_in(part: Mapping[str, Any], measure: Measure) -> float:
    """Raises as ``number_in`` does, and CannotUse for a unit that is not known here."""
    quantity = part.get("valueQuantity") or {}
    written = [str(quantity.get(name)) for name in ("code", "unit")] if quantity else []
    rule = next((measure.units[unit] for unit in written if unit in measure.units), None)
    if written and rule is None:
        raise CannotUse(
            _("valueQuantity is in a unit that is not known here; known: {units}."),
            units=", ".join(measure.units),
        )
    value = (number_in(part) - (rule or {}).get("minus", 0)) * (rule or {}).get("times", 1)
    return round(value, 2)
