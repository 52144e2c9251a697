"""A number made of items. A new way to make one is one function in OPERATIONS."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from holdfast.kernel.instruments.bounds import Bounds


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """``operation`` over ``items``, each times its weight.

    ``counts_what_is_seen``: an incomplete scale reports the most that the answers given already
    reach, instead of nothing. For risk, where the highest yes counts at once.
    """

    name: str
    operation: str
    items: tuple[str, ...]
    weights: tuple[int, ...] = ()
    counts_what_is_seen: bool = False


def _sum(parts: Sequence[Bounds]) -> Bounds:
    return Bounds(sum(part.least for part in parts), sum(part.most for part in parts))


def _highest(parts: Sequence[Bounds]) -> Bounds:
    return Bounds(max(part.least for part in parts), max(part.most for part in parts))


OPERATIONS: Mapping[str, Callable[[Sequence[Bounds]], Bounds]] = {
    "sum": _sum,
    "highest": _highest,
}


def measure(scale: Scale, items: Mapping[str, Bounds]) -> Bounds:
    """The span the scale can still have, given what was answered."""
    weights = scale.weights or (1,) * len(scale.items)
    parts = [items[key].times(weight) for key, weight in zip(scale.items, weights, strict=True)]
    return OPERATIONS[scale.operation](parts)


def reported(scale: Scale, span: Bounds) -> int | None:
    """The number to show: exact, or what is seen so far where the scale says so, or None."""
    if span.known is None and scale.counts_what_is_seen and span.least > 0:
        return span.least
    return span.known
