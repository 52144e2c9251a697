"""A rule as it is written in an instrument file, read into the kernel's rule.

{item: KEY, at_least: 1}                     one item
{scale: total, at_least: 10}                 a scale's number
{fact: retired, is: true}                    a fact given beside the answers
{fact: sex, is: male, of: [female, male]}    one that only these values settle
{count: 2, items: [A, B, C], at_least: 2}    that many of these items
{count: 5, of: [RULE, …]}                    that many of these rules
{any: [RULE, …]}  {all: [RULE, …]}  {not: RULE}
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from holdfast.kernel.instruments.number import exact
from holdfast.kernel.instruments.rule import (
    ContextIs,
    HowMany,
    ItemAtLeast,
    Not,
    Rule,
    ScaleAtLeast,
)


def rule(written: Mapping[str, Any]) -> Rule:
    """Raises ValueError, with a sentence, for a rule of no known shape."""
    read = _SHAPES.get(frozenset(written))
    if read is None:
        raise ValueError(f"No rule is written with the words {', '.join(sorted(written))}.")
    return read(written)


def _each(written: Any) -> tuple[Rule, ...]:
    return tuple(rule(one) for one in written)


def _any(written: Mapping[str, Any]) -> Rule:
    return HowMany(_each(written["any"]), 1)


def _all(written: Mapping[str, Any]) -> Rule:
    rules = _each(written["all"])
    return HowMany(rules, len(rules))


def _items(written: Mapping[str, Any]) -> Rule:
    items = tuple(ItemAtLeast(key, exact(written["at_least"])) for key in written["items"])
    return HowMany(items, written["count"])


def _fact(written: Mapping[str, Any], among: tuple[str, ...]) -> Rule:
    return ContextIs(written["fact"], str(written["is"]).lower(), among)


_SHAPES: Mapping[frozenset[str], Callable[[Mapping[str, Any]], Rule]] = {
    frozenset({"item", "at_least"}): lambda it: ItemAtLeast(it["item"], exact(it["at_least"])),
    frozenset({"scale", "at_least"}): lambda it: ScaleAtLeast(it["scale"], exact(it["at_least"])),
    frozenset({"fact", "is"}): lambda it: _fact(it, ()),
    frozenset({"fact", "is", "of"}): lambda it: _fact(it, tuple(it["of"])),
    frozenset({"count", "items", "at_least"}): _items,
    frozenset({"count", "of"}): lambda it: HowMany(_each(it["of"]), it["count"]),
    frozenset({"any"}): _any,
    frozenset({"all"}): _all,
    frozenset({"not"}): lambda it: Not(rule(it["not"])),
}
