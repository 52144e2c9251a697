"""What a form can come to, against what its bands, thresholds, tables and rules of change say."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import lcm

from holdfast.kernel.instruments.definition import Definition
from holdfast.kernel.instruments.number import Number, plain
from holdfast.kernel.instruments.rule import ItemAtLeast, ScaleAtLeast
from holdfast.kernel.instruments.scale import Scale
from holdfast.library.instruments.named import leaves, rules_of


def bands(definition: Definition) -> Iterator[str]:
    """Every total stands in exactly one band."""
    if definition.steps and definition.steps[-1].when is not None:
        yield "the last step must hold when none above it does."
    if not definition.bands:
        return
    if definition.total is None:
        yield "its bands need a total to stand on."
        return
    least, most = definition.spans[definition.total]
    step = _step(definition.scale(definition.total))
    for band in definition.bands:
        if band.least != least or band.most < band.least:
            yield f"the band {band.word} leaves a gap or an overlap at {plain(least)}."
        least = band.most + step
    if least != most + step:
        yield f"the bands end at {plain(least - step)} and the total at {plain(most)}."


def _step(scale: Scale) -> Fraction:
    """The smallest difference two of its numbers can have."""
    numbers = [worth for _, worth in scale.table] or [*scale.weights, scale.plus]
    step = Fraction(1, lcm(*(Fraction(number).denominator for number in numbers)))
    return step / len(scale.items) if scale.operation == "mean" else step


def thresholds(definition: Definition) -> Iterator[str]:
    """A rule asks for what some answers reach and others do not."""
    spans = definition.spans
    for rule in rules_of(definition):
        for leaf in leaves(rule):
            if isinstance(leaf, ScaleAtLeast):
                least, most = spans[leaf.scale]
                yield from _outside(f"the scale {leaf.scale}", leaf.value, least, most)
            elif isinstance(leaf, ItemAtLeast):
                item = definition.item(leaf.item)
                yield from _outside(f"question {item.number}", leaf.value, item.least, item.most)
    for safety in definition.safety_items:
        item = definition.item(safety.item)
        value = safety.positive_from
        yield from _outside(f"question {item.number}", value, item.least, item.most)


def _outside(what: str, value: Number, least: Number, most: Number) -> Iterator[str]:
    if not least < value <= most:
        yield (
            f"a rule asks whether {what} is {plain(value)} or more, and it goes from "
            f"{plain(least)} to {plain(most)}; name a value in between."
        )


def tables(definition: Definition) -> Iterator[str]:
    """A table has a row for each raw score."""
    for scale in definition.scales:
        yield from _table(definition, scale)


def _table(definition: Definition, scale: Scale) -> Iterator[str]:
    rows = [row for row, _ in scale.table]
    least, most = _raw_span(definition, scale)
    if scale.operation == "lookup" and rows != list(range(int(least), int(most) + 1)):
        yield f"the table of {scale.name} needs a row for each of {plain(least)} to {plain(most)}."
    if scale.operation == "cut" and not (rows and rows[0] == least and rows[-1] <= most):
        yield f"the steps of {scale.name} must begin at {plain(least)} and end by {plain(most)}."


def _raw_span(definition: Definition, scale: Scale) -> tuple[Number, Number]:
    """What goes into a table: the sum of the scale's items or scales."""
    spans: dict[str, tuple[Number, Number]] = dict(definition.spans)
    spans |= {item.key: (item.least, item.most) for item in definition.items}
    ends = [spans[key] for key in scale.items]
    return sum(least for least, _ in ends), sum(most for _, most in ends)


def changes(definition: Definition) -> Iterator[str]:
    """A rule of change says in whom it was found, and asks for a change that can be."""
    if definition.total is None:
        return
    least, most = definition.spans[definition.total]
    for change in definition.changes:
        if not (change.sample and change.source and change.locator):
            yield f"the change rule {change.name} needs a sample, a source and a place in it."
        ends = {"percent": (0, 100), "below": (least, most)}
        low, high = ends.get(change.test.rpartition("_")[2], (0, most - least))
        if not low < change.value <= high:
            yield (
                f"the change rule {change.name} asks for {plain(change.value)}, outside "
                f"{plain(low)} to {plain(high)}."
            )
