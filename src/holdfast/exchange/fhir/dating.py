"""Dates of FHIR resources: a year, a month, a day or an instant."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from holdfast.exchange.fhir.source import Resource, Source
from holdfast.exchange.marking import mark as _
from holdfast.exchange.remark import CannotUse
from holdfast.kernel.when import When, parse


def when(resource: Resource, *fields: str) -> When | None:
    """The first of the fields that is there; ``onsetPeriod.start`` looks inside.

    Raises CannotUse for what is no date.
    """
    for field in fields:
        if (text := _value(resource, field)) is not None:
            return _parsed(text, field)
    return None


def instant(found: When | None, source: Source) -> datetime:
    """The first moment it can have been, in UTC where only the day is known.

    Raises CannotUse where neither the resource nor the bundle has a date.
    """
    if found is not None:
        return found.start(UTC)
    if source.undated_at is None:
        raise CannotUse(_("it has no date, and nothing else of the bundle has one to go by."))
    return source.undated_at


def _value(resource: Resource, field: str) -> Any:
    outer, _dot, inner = field.partition(".")
    value = resource.get(outer)
    return value.get(inner) if inner and isinstance(value, dict) else None if inner else value


def _parsed(text: Any, field: str) -> When:
    try:
        return parse(text)
    except (ValueError, TypeError) as error:
        raise CannotUse(
            _("{field} is no possible date; it should look like 2026-11-23."), field=field
        ) from error
