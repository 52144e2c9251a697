"""Refuses what cannot be, on its way into a chart: numbers, places, and totals of forms.

What is in a record already is never asked: it was taken when it came, and has to open.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from holdfast.kernel.instruments.definition import Definition
from holdfast.library import instruments
from holdfast.library.limits import limits_of
from holdfast.library.once import once
from holdfast.library.places import is_jurisdiction, is_time_zone
from holdfast.library.refused import Refused


def need_possible(kind: str, body: Any) -> None:
    """Raises ``Refused``, a sentence for each field, and repeats nothing of what was written."""
    problems = [*_numbers(kind, body), *_places(kind, body), *_total(kind, body)]
    if problems:
        raise Refused(problems)


def total_problem(form: Definition, total: float) -> str | None:
    """What is wrong with a total of that form; None where it can be."""
    span, is_whole = _totals_of(form)
    if span is None:
        return None
    least, most = span
    if not least <= total <= most:
        return f"{form.title} goes from {least:g} to {most:g}; please check the total."
    if is_whole and total != int(total):
        return f"{form.title} comes to a whole number; please check the total."
    return None


@once
def _totals_of(form: Definition) -> tuple[tuple[float, float] | None, bool]:
    return form.total_span, form.is_total_whole


def _numbers(kind: str, body: Any) -> Iterator[str]:
    for field, limit in limits_of(kind).items():
        value = getattr(body, field)
        if value is not None and not limit.least <= value <= limit.most:
            yield f"{field}: this can be {limit.says()}; please check it."


def _places(kind: str, body: Any) -> Iterator[str]:
    if kind != "person":
        return
    if body.time_zone and not is_time_zone(body.time_zone):
        yield (
            "time_zone: this is no time zone such as America/Los_Angeles (a name that Windows "
            "gives is none); please check it."
        )
    if body.jurisdiction and not is_jurisdiction(body.jurisdiction):
        yield "jurisdiction: this is no country or region such as US-CA; please check it."


def _total(kind: str, body: Any) -> Iterator[str]:
    if kind != "score" or body.instrument not in instruments.slugs():
        return
    if problem := total_problem(instruments.load(body.instrument), body.total):
        yield f"total: {problem}"
