"""Dates of FHIR resources: a year, a month, a day or an instant."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

from holdfast.exchange.fhir.source import Resource, Source
from holdfast.exchange.marking import mark as _
from holdfast.exchange.remark import CannotUse
from holdfast.kernel.entries.when import When, parse

_WITHOUT_OFFSET = re.compile(r"(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?")


def when(resource: Resource, source: Source, *fields: str) -> When | None:
    """The first of the fields that is there; ``onsetPeriod.start`` looks inside.

    A time without its offset is kept as its day, and that is noted. Raises CannotUse for what is
    no date.
    """
    for field in fields:
        if (text := _value(resource, field)) is not None:
            return _parsed(text, field, source)
    return None


def when_if_possible(resource: Resource, source: Source, *fields: str) -> When | None:
    """As ``when``, for what must not be lost with its date: an odd date is told and left out."""
    try:
        return when(resource, source, *fields)
    except CannotUse as trouble:
        source.lose(trouble.remark.sentence, **trouble.remark.fields)
        return None


def instant(found: When | None, source: Source, *, is_kept: bool = False) -> datetime:
    """The first moment it can have been, in UTC where only the day is known.

    ``is_kept``: the entry says elsewhere how precisely it is known; else a month or a year alone
    is noted. Raises CannotUse where neither the resource nor the bundle has a date.
    """
    if found is None:
        if source.undated_at is None:
            raise CannotUse(_("it has no date, and nothing else of the bundle has one to go by."))
        return source.undated_at
    if found.first != found.last and not is_kept:
        source.note(
            _("it is dated {date} alone; in the chart it stands on the first day of it."),
            date=str(found),
        )
    return found.start(UTC)


def instant_told(found: When | None, source: Source) -> datetime:
    """As ``instant``, for what happened at one moment: a date that is only lent to it is noted."""
    at = instant(found, source)
    if found is None:
        source.note(
            _(
                "it has no date of its own and stands at {date}, the newest of the file; please "
                "check."
            ),
            date=at.date().isoformat(),
        )
    return at


def start_of(resource: Resource, field: str) -> datetime | None:
    """For looking around only: None for what is no date."""
    text = _value(resource, field)
    if not isinstance(text, str):
        return None
    bare = _WITHOUT_OFFSET.fullmatch(text)
    try:
        return parse(bare[1] if bare else text).start(UTC)
    except ValueError:
        return None


def _value(resource: Resource, field: str) -> Any:
    outer, _dot, inner = field.partition(".")
    value = resource.get(outer)
    return value.get(inner) if inner and isinstance(value, dict) else None if inner else value


def _parsed(text: Any, field: str, source: Source) -> When:
    bare = _WITHOUT_OFFSET.fullmatch(text) if isinstance(text, str) else None
    try:
        found = parse(bare[1] if bare else text)
    except (ValueError, TypeError) as error:
        raise CannotUse(
            _("{field} is no possible date; it should look like 2026-11-23."), field=field
        ) from error
    if bare:
        source.note(
            _("{field} has a time without its offset from UTC; only the day was kept."), field=field
        )
    return found
