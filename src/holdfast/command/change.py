"""`holdfast change`: what two totals of one form mean, by each published rule."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from math import isfinite
from typing import Any

from holdfast.command.refusal import Refusal
from holdfast.kernel.instruments.change import Change, ChangeRule, compare
from holdfast.kernel.instruments.definition import Definition
from holdfast.kernel.instruments.number import plain
from holdfast.library import instruments

_ANSWERS = {True: "yes", False: "no", None: "cannot tell"}


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("instrument", metavar="INSTRUMENT", help="such as phq-9")
    parser.add_argument("before", metavar="BEFORE", type=total, help="the earlier total")
    parser.add_argument("after", metavar="AFTER", type=total, help="the later total")
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def total(written: str) -> float:
    """A number as people write it, with a point or a comma."""
    number = float(written.replace(",", "."))
    if not isfinite(number):
        raise ValueError
    return number


def run(arguments: Namespace) -> int:
    definition = instruments.load(arguments.instrument)
    _check(definition, arguments.before, arguments.after)
    change = compare(definition.changes, arguments.before, arguments.after, definition.higher_is)
    if arguments.json:
        print(json.dumps(as_json(definition, change), ensure_ascii=False))
    else:
        print("\n".join(_lines(definition, change)))
    return 0


def _check(definition: Definition, before: float, after: float) -> None:
    span = definition.total_span
    if span is None:
        raise Refusal(f"{definition.title} has no total, so no change in points can be counted.")
    if not all(span[0] <= total <= span[1] for total in (before, after)):
        raise Refusal(f"A {definition.title} total goes from {span[0]} to {span[1]}.")
    if definition.is_total_whole and not (before.is_integer() and after.is_integer()):
        raise Refusal(f"A {definition.title} total is a whole number.")


def as_json(definition: Definition, change: Change) -> dict[str, Any]:
    """Each rule's answer under its own name, and the rules with their sources under ``rules``."""
    return {
        "instrument": definition.id,
        "before": plain(change.before),
        "after": plain(change.after),
        "change": plain(change.difference),
        "direction": change.direction,
        **change.met,
        "rules": [_rule(rule, change.met[rule.name]) for rule in definition.changes],
    }


def _rule(rule: ChangeRule, met: bool | None) -> dict[str, Any]:
    exact = rule.value
    return {
        "name": rule.name,
        "met": met,
        "says": rule.says,
        "value": exact.numerator if exact.denominator == 1 else float(exact),
        "sample": rule.sample,
        "source": rule.source,
        "locator": rule.locator,
        "evidence": rule.evidence,
    }


def _lines(definition: Definition, change: Change) -> list[str]:
    before, after, moved = map(plain, (change.before, change.after, change.difference))
    said = [f"{definition.title}  {before} to {after}: {moved:+}, {change.direction}"]
    for rule in definition.changes:
        answer = _ANSWERS[change.met[rule.name]]
        said.append(f"  {rule.says}: {answer}  ({rule.sample}; {rule.source}, {rule.evidence})")
    if not definition.changes:
        said.append("  No published rule of change is held for this form.")
    return said
