"""What a predicate looks at in a chart: entries of a kind, all of them or those about one thing."""

from __future__ import annotations

from collections.abc import Iterable

Subject = tuple[str, str]
"""A kind and the code, ingredient, substance, reading or instrument it is about."""

ALL = "*"


def any_of(kind: str) -> Subject:
    return kind, ALL


def each(kind: str, names: Iterable[str]) -> Iterable[Subject]:
    return ((kind, name) for name in names)
