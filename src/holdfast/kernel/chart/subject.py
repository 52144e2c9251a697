"""What a predicate looks at in a chart: entries of a kind, all of them or those about one thing.

Raises KeyError for a kind that there is not: a card that looked at it would be asked of nobody.
"""

from __future__ import annotations

from collections.abc import Iterable

from holdfast.kernel.entries import KINDS

Subject = tuple[str, str]
"""A kind and the code, ingredient, substance, reading or instrument it is about."""

ALL = "*"


def any_of(kind: str) -> Subject:
    _ = KINDS[kind]
    return kind, ALL


def each(kind: str, names: Iterable[str]) -> Iterable[Subject]:
    _ = KINDS[kind]
    return ((kind, name) for name in names)
