"""A yes-or-no rule over a form, as data: five shapes, two of which nest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from holdfast.kernel.instruments.number import Number


@dataclass(frozen=True, slots=True)
class ItemAtLeast:
    """The item, as scored, is ``value`` or more."""

    item: str
    value: Number


@dataclass(frozen=True, slots=True)
class ScaleAtLeast:
    """The scale's sum is ``value`` or more, from the answers given and no estimate."""

    scale: str
    value: Number


@dataclass(frozen=True, slots=True)
class ContextIs:
    """A fact given beside the answers, such as ``sex``, has this value.

    ``among`` holds the values that settle it, where not every one does.
    """

    fact: str
    value: str
    among: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HowMany:
    """At least ``count`` of the rules hold: 1 is *any of*, all of them is *all of*."""

    rules: tuple[Rule, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Not:
    rule: Rule


Rule: TypeAlias = ItemAtLeast | ScaleAtLeast | ContextIs | HowMany | Not
