"""A number of another system: exact and possible, or refused by name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from holdfast.exchange.fhir.source import Source
from holdfast.exchange.marking import mark as _
from holdfast.exchange.remark import CannotUse, NotForChart
from holdfast.library.limits import limits_of

COMPARED = {"<": "less than", "<=": "at most", ">": "more than", ">=": "at least", "ad": "about"}


def number_in(part: Mapping[str, Any]) -> float:
    """Raises NotForChart without a value, CannotUse for one that is no exact number."""
    said = part.get("valueQuantity")
    quantity = said if isinstance(said, dict) else {}
    value = quantity.get("value") if quantity else part.get("valueInteger")
    if value is None:
        raise NotForChart(_("it has no value."))
    if compared := quantity.get("comparator"):
        raise CannotUse(
            _(
                "its value is {compared} {value}, which is no exact number; please enter it "
                "by hand."
            ),
            compared=COMPARED.get(compared, compared),
            value=value,
        )
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise CannotUse(_("its value is not a number."))
    return value


def possible(kind: str, field: str, value: float, source: Source) -> float | None:
    """The number, or None with a word where it cannot be."""
    limit = limits_of(kind).get(field)
    if limit is None or limit.least <= value <= limit.most:
        return value
    source.lose(_("{field}: this can be {span}; please check it."), field=field, span=limit.says())
    return None
