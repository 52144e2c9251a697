"""Which items and scales a rule names, and every rule an instrument holds."""

from __future__ import annotations

from collections.abc import Iterator

from holdfast.kernel.instruments.definition import Definition
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


def rules_of(definition: Definition) -> list[Rule]:
    """Those of flags, steps, items and missing answers."""
    rules = [flag.when for flag in definition.flags]
    rules += [step.when for step in definition.steps if step.when is not None]
    rules += [choice.when for choice in definition.missing_choices]
    for item in definition.items:
        own = (item.asked_when, item.applies_when, item.reversed_when)
        rules += [rule for rule in own if rule is not None]
    return rules
