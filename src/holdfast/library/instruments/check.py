"""What an instrument file must keep to before it may be used: every breach is one sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from holdfast.kernel.instruments.change import TESTS
from holdfast.kernel.instruments.definition import Definition
from holdfast.kernel.instruments.missing import ROUNDINGS
from holdfast.kernel.instruments.scale import OPERATIONS
from holdfast.library.instruments import reach
from holdfast.library.instruments.met import unmet
from holdfast.library.instruments.named import items_in, rules_of, scales_in
from holdfast.library.instruments.shape import InstrumentShape
from holdfast.library.instruments.worked import failures

TABLED = frozenset({"lookup", "cut"})
_FEWEST_CODES = 2
_KINDS = ("present", "boundary", "missing")


def problems_in(
    definition: Definition,
    shape: InstrumentShape,
    source_keys: frozenset[str],
    slugs: frozenset[str],
) -> list[str]:
    """``source_keys`` are those of content/sources.yaml, ``slugs`` the instruments there are."""
    placed = placed_problems(definition, shape, source_keys, slugs)
    return [f"{definition.id}: {problem}" for _, problem in placed]


def placed_problems(
    definition: Definition,
    shape: InstrumentShape,
    source_keys: frozenset[str],
    slugs: frozenset[str],
) -> list[tuple[str, str]]:
    """Each problem with the part of the file in which it stands, such as ``$.items``."""
    found = _placed(
        ("$.items", _items(definition)),
        ("$.scales", _scales(definition)),
        ("$.missing", _missing(definition)),
        ("$.flags", _rules(definition)),
        ("$.changes", _changes(definition)),
    )
    return found or _placed(
        ("$.items", _words(definition)),
        ("$.status", _standing(definition)),
        ("$.scales", reach.tables(definition)),
        ("$.bands", reach.bands(definition)),
        ("$.flags", reach.thresholds(definition)),
        ("$.changes", reach.changes(definition)),
        ("$.sources", _sources(definition, source_keys)),
        ("$.safety_items", _offers(definition, slugs)),
        ("$.cases", _kinds(shape)),
        ("$.cases", failures(definition, shape)),
        ("$.cases", unmet(definition, shape)),
    )


def _placed(*checks: tuple[str, Iterable[str]]) -> list[tuple[str, str]]:
    return [(place, problem) for place, problems in checks for problem in problems]


def _items(definition: Definition) -> Iterator[str]:
    keys = [item.key for item in definition.items]
    if len(set(keys)) != len(keys):
        yield "two questions have the same key."
    for item in definition.items:
        if len(set(item.codes)) != len(item.codes) or len(item.codes) < _FEWEST_CODES:
            yield f"question {item.number} needs two or more different codes."
        if (item.asked_when is None) != (item.skipped_as is None):
            yield f"question {item.number} needs both asked_when and skipped_as, or neither."
        if item.instead_of is not None and item.instead_of not in keys:
            yield f"question {item.number} stands instead of one that is not there."
        earlier = set(keys[: item.number - 1])
        for rule in (item.asked_when, item.applies_when, item.reversed_when):
            if rule is not None and not set(items_in(rule)) <= earlier:
                yield f"question {item.number} depends on a question that does not come before it."


def _scales(definition: Definition) -> Iterator[str]:
    known = {item.key for item in definition.items}
    for scale in definition.scales:
        if not set(scale.items) <= known or not scale.items:
            yield f"the scale {scale.name} names a question that is not there."
        if scale.operation not in OPERATIONS:
            ways = ", ".join(OPERATIONS)
            yield (
                f"the scale {scale.name} asks for {scale.operation}, which nobody can compute; "
                f"there are {ways}."
            )
        if scale.weights and len(scale.weights) != len(scale.items):
            yield f"the scale {scale.name} needs one weight a question."
        if (scale.operation in TABLED) != bool(scale.table):
            yield f"the scale {scale.name} needs a table to look up in, and no other scale has one."
        known.add(scale.name)
    names = [scale.name for scale in definition.scales]
    if definition.total is not None and names.count(definition.total) != 1:
        yield "the total must name one scale."


def _missing(definition: Definition) -> Iterator[str]:
    """What is filled with the mean of the others is a plain sum of questions."""
    items = {item.key for item in definition.items}
    for policy in (definition.missing, *(one.policy for one in definition.missing_choices)):
        if policy.rounding not in ROUNDINGS:
            yield f"the missing answers are rounded {policy.rounding}, which nobody can do."
        filled = policy.scale or definition.total
        scales = [scale for scale in definition.scales if scale.name == filled]
        is_plain = all(
            scale.operation == "sum" and not scale.weights and set(scale.items) <= items
            for scale in scales
        )
        if policy.allowed and not (scales and is_plain):
            yield "missing answers can only be filled in a scale that is a plain sum of questions."


def _words(definition: Definition) -> Iterator[str]:
    texts = [item.text for item in definition.items]
    labels = [option.label for item in definition.items for option in item.options]
    if definition.licence.text_may_ship and any(texts) and not all([*texts, *labels]):
        yield "its wording may be shipped, and some of it is not here."
    if not definition.licence.text_may_ship and any([*texts, *labels, definition.instructions]):
        yield f"its wording may not be shipped (tier {definition.licence.tier}); take it out."


def _standing(definition: Definition) -> Iterator[str]:
    standing = definition.standing
    signed = [standing.reviewer is not None, standing.reviewed_on is not None]
    if signed != [standing.status == "reviewed"] * 2:
        yield "reviewed needs a reviewer and a day, and a draft has neither."


def _rules(definition: Definition) -> Iterator[str]:
    keys = {item.key for item in definition.items}
    scales = {scale.name for scale in definition.scales}
    for rule in rules_of(definition):
        unknown = (set(items_in(rule)) - keys) | (set(scales_in(rule)) - scales)
        for name in sorted(unknown):
            yield f"a rule names {name}, which is not there."
    for safety in definition.safety_items:
        if safety.item not in keys:
            yield f"the safety item {safety.item} is not there."


def _changes(definition: Definition) -> Iterator[str]:
    if definition.changes and definition.total is None:
        yield "a form without a total can have no rules of change in points."
    for change in definition.changes:
        if change.test not in TESTS:
            yield f"the change rule {change.name} asks for {change.test}, which nobody can test."


def _sources(definition: Definition, source_keys: frozenset[str]) -> Iterator[str]:
    cited = {source.source for source in definition.sources} | {definition.missing.source}
    cited |= {choice.policy.source for choice in definition.missing_choices}
    cited |= {change.source for change in definition.changes}
    if not definition.sources:
        yield "it cites nothing."
    for key in sorted(cited - source_keys):
        yield f"the source {key} is not in sources.yaml."


def _offers(definition: Definition, slugs: frozenset[str]) -> Iterator[str]:
    offered = {safety.offer for safety in definition.safety_items if safety.offer}
    for slug in sorted(offered - slugs):
        yield f"it offers {slug}, which is not an instrument here."


def _kinds(shape: InstrumentShape) -> Iterator[str]:
    for kind in _KINDS:
        if kind not in {case.kind for case in shape.cases}:
            yield f"it has no case of the kind {kind}."
