"""Which items and scales a rule names."""

from __future__ import annotations

from collections.abc import Iterator

from holdfast.kernel.instruments.rule import HowMany, ItemAtLeast, Not, Rule, ScaleAtLeast


def leaves(rule: Rule) -> Iterator[Rule]:
    if isinstance(rule, HowMany):
        for inner in rule.rules:
            yield from leaves(inner)
    elif isinstance(rule, Not):
        yield from leaves(rule.rule)
    else:
        yield rule


def items_in(rule: Rule) -> list[str]:
    return [leaf.item for leaf in leaves(rule) if isinstance(leaf, ItemAtLeast)]


def scales_in(rule: Rule) -> list[str]:
    return [leaf.scale for leaf in leaves(rule) if isinstance(leaf, ScaleAtLeast)]
