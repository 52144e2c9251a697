"""Whether a rule holds: true, false, or None where a missing answer decides it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from holdfast.kernel.instruments.bounds import Bounds
from holdfast.kernel.instruments.rule import (
    ContextIs,
    HowMany,
    ItemAtLeast,
    Rule,
    ScaleAtLeast,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is known of one filled-in form, each number as the span it can still have."""

    items: Mapping[str, Bounds]
    scales: Mapping[str, Bounds] = field(default_factory=dict)
    context: Mapping[str, str] = field(default_factory=dict)


def judge(rule: Rule, facts: Facts) -> bool | None:
    match rule:
        case ItemAtLeast(item, value):
            return facts.items[item].at_least(value)
        case ScaleAtLeast(scale, value):
            return facts.scales[scale].at_least(value)
        case ContextIs(fact, value, among):
            return said(facts.context.get(fact), value, among)
        case HowMany(rules, count):
            return _how_many([judge(each, facts) for each in rules], count)
    return _turned(judge(rule.rule, facts))


def _how_many(answers: list[bool | None], count: int) -> bool | None:
    holding = answers.count(True)
    return Bounds(holding, holding + answers.count(None)).at_least(count)


def said(found: str | None, wanted: str, among: tuple[str, ...]) -> bool | None:
    """Whether a fact has the wanted value; None where nobody said, or nothing that settles it."""
    if found is None or (among and found not in among):
        return None
    return found == wanted


def _turned(answer: bool | None) -> bool | None:
    return None if answer is None else not answer
