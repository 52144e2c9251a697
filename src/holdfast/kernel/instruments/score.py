"""Score one filled-in form. Total: any answers the form allows give a result."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from holdfast.kernel.instruments.band import band_of, triage
from holdfast.kernel.instruments.bounds import Bounds
from holdfast.kernel.instruments.definition import Definition
from holdfast.kernel.instruments.given import given
from holdfast.kernel.instruments.item import Item
from holdfast.kernel.instruments.judge import Facts, judge
from holdfast.kernel.instruments.missing import half_up, prorated
from holdfast.kernel.instruments.refused import AnswersRefused
from holdfast.kernel.instruments.scale import measure, reported
from holdfast.kernel.instruments.scored import Scored


def score(
    definition: Definition,
    answers: Sequence[Any] | Mapping[str, Any],
    context: Mapping[str, Any] | None = None,
) -> Scored:
    """``answers`` in printed order, or by name; None is not answered. ``context`` holds facts
    that the form's rules ask for, such as ``sex``. Raises AnswersRefused for answers the form
    does not allow.
    """
    facts = _facts(definition, given(definition, answers), _spoken(context or {}))
    missing = [item for item in definition.items if _is_missing(item, facts)]
    total = _total(definition, facts)
    band = triage(definition.steps, facts) if definition.steps else None
    return Scored(
        instrument=definition.id,
        edition=definition.edition,
        complete=not missing,
        scorable=total.value is not None if definition.total else band is not None,
        total=total.value,
        scores=_scores(definition, facts),
        band=band if definition.steps else band_of(definition.bands, total.value),
        flags={flag.name: judge(flag.when, facts) for flag in definition.flags},
        missing=tuple(item.key if definition.is_named else item.number for item in missing),
        prorated=total.exact is not None,
        prorated_exact=total.exact,
        rule=definition.rule,
        source=definition.citation,
    )


def score_or_none(
    definition: Definition,
    answers: Sequence[Any] | Mapping[str, Any],
    context: Mapping[str, Any] | None = None,
) -> Scored | None:
    """As ``score``, with None for answers the form does not allow: for reading old charts."""
    try:
        return score(definition, answers, context)
    except AnswersRefused:
        return None


def _spoken(context: Mapping[str, Any]) -> dict[str, str]:
    return {fact: str(value).lower() for fact, value in context.items() if value is not None}


def _facts(
    definition: Definition, codes: Mapping[str, int | None], context: Mapping[str, str]
) -> Facts:
    items: dict[str, Bounds] = {}
    for item in definition.items:
        items[item.key] = _span(item, codes[item.key], Facts(items=items, context=context))
    scales = {scale.name: measure(scale, items) for scale in definition.scales}
    return Facts(items=items, scales=scales, context=context)


def _span(item: Item, code: int | None, so_far: Facts) -> Bounds:
    if code is not None:
        value = item.counted(code)
        return Bounds(value, value)
    is_left_out = item.asked_when is not None and judge(item.asked_when, so_far) is False
    if is_left_out and item.skipped_as is not None:
        return Bounds(item.skipped_as, item.skipped_as)
    return Bounds(item.least, item.most)


def _is_missing(item: Item, facts: Facts) -> bool:
    return item.is_scored and facts.items[item.key].known is None


@dataclass(frozen=True, slots=True)
class _Total:
    value: int | None = None
    exact: Fraction | None = None


def _total(definition: Definition, facts: Facts) -> _Total:
    if definition.total is None:
        return _Total()
    known = facts.scales[definition.total].known
    if known is not None:
        return _Total(known)
    parts = [facts.items[key] for key in definition.scale(definition.total).items]
    exact = prorated(definition.missing, parts)
    return _Total() if exact is None else _Total(half_up(exact), exact)


def _scores(definition: Definition, facts: Facts) -> dict[str, int | None]:
    return {
        scale.name: reported(scale, facts.scales[scale.name])
        for scale in definition.scales
        if scale.name != definition.total
    }
