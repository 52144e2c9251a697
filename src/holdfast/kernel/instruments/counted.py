"""What each answer of one filled-in form counts: its blanks read as the form itself reads them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from holdfast.kernel.instruments.bounds import Bounds, point
from holdfast.kernel.instruments.definition import Definition
from holdfast.kernel.instruments.item import Item
from holdfast.kernel.instruments.judge import Facts, judge
from holdfast.kernel.instruments.number import Number
from holdfast.kernel.instruments.scale import Part, measured

LEFT_OUT = Part(point(0), point(0))


@dataclass(frozen=True, slots=True)
class Counted:
    """``parts`` are the items and, after them, the scales; ``spans`` the items alone."""

    parts: Mapping[str, Part]
    spans: Mapping[str, Bounds]
    scales: Mapping[str, Bounds]
    context: Mapping[str, str]

    def has(self, key: str) -> bool:
        """Whether the item is part of the form for this person."""
        return self.parts[key] != LEFT_OUT


def counted(
    definition: Definition, codes: Mapping[str, Number | None], context: Mapping[str, str]
) -> Counted:
    """``codes`` by item key, None where nothing was answered."""
    parts: dict[str, Part] = {}
    spans: dict[str, Bounds] = {}
    so_far = Facts(items=spans, context=context)
    for item in definition.items:
        parts[item.key] = part = _part(item, codes, so_far)
        spans[item.key] = part.span
    return Counted(parts, spans, measured(definition.scales, parts), context)


def _part(item: Item, codes: Mapping[str, Number | None], so_far: Facts) -> Part:
    applies = True if item.applies_when is None else judge(item.applies_when, so_far)
    if applies is False:
        return LEFT_OUT
    code = codes[item.key]
    if code is not None:
        return Part(point(_worth(item, code, so_far)), point(item.most))
    blank = _blank(item, codes, so_far)
    if blank is not None:
        return Part(point(blank), point(item.most))
    if applies is None:
        return Part(Bounds(min(0, item.least), item.most), Bounds(0, item.most))
    return Part(Bounds(item.least, item.most), point(item.most))


def _worth(item: Item, code: Number, so_far: Facts) -> Number:
    if item.reversed_when is None:
        return item.counted(code)
    return item.counted(code, is_turned=judge(item.reversed_when, so_far) is True)


def _blank(item: Item, codes: Mapping[str, Number | None], so_far: Facts) -> int | None:
    """What a blank counts where the form itself allows one; None where the answer is missing."""
    if item.instead_of is not None and codes[item.instead_of] is not None:
        return item.least
    if item.asked_when is not None and judge(item.asked_when, so_far) is False:
        return item.skipped_as
    return item.blank_as
