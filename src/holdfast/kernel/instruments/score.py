"""Score one filled-in form. Total: any answers the form allows give a result."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from holdfast.kernel.instruments.band import band_of, triage
from holdfast.kernel.instruments.bounds import Bounds
from holdfast.kernel.instruments.counted import Counted, counted
from holdfast.kernel.instruments.definition import Definition
from holdfast.kernel.instruments.given import given
from holdfast.kernel.instruments.item import Item
from holdfast.kernel.instruments.judge import Facts, judge
from holdfast.kernel.instruments.missing import ROUNDINGS, MissingPolicy, prorated
from holdfast.kernel.instruments.number import Number
from holdfast.kernel.instruments.refused import AnswersRefused
from holdfast.kernel.instruments.scale import Part, measured, reported
from holdfast.kernel.instruments.score_result import Scored


def score(
    definition: Definition,
    answers: Sequence[Any] | Mapping[str, Any],
    context: Mapping[str, Any] | None = None,
) -> Scored:
    """``answers`` in printed order, or by name; None is not answered. ``context`` holds facts
    that the form's rules ask for, such as ``sex``. Raises AnswersRefused for answers the form
    does not allow.
    """
    form = counted(definition, given(definition, answers), _spoken(context or {}))
    facts = Facts(items=form.spans, scales=form.scales, context=form.context)
    missing = [item for item in definition.items if _is_missing(item, form)]
    filled = _filled(definition, form, facts)
    total = filled.scales[definition.total].known if definition.total else None
    band = triage(definition.steps, facts) if definition.steps else None
    scores = _scores(definition, filled.scales)
    return Scored(
        instrument=definition.id,
        edition=definition.edition,
        complete=not missing,
        scorable=_is_scorable(definition, total, band, scores),
        total=total,
        scores=scores,
        band=band if definition.steps else band_of(definition.bands, total),
        flags={flag.name: judge(flag.when, facts) for flag in definition.flags},
        missing=tuple(item.key if definition.is_named else item.number for item in missing),
        prorated=filled.exact is not None,
        prorated_exact=filled.exact,
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


def _is_missing(item: Item, form: Counted) -> bool:
    return item.is_scored and form.spans[item.key].known is None


def _is_scorable(
    definition: Definition, total: Number | None, band: str | None, scores: Mapping[str, Any]
) -> bool:
    """Whether the form says what it is for: its total, else its step, else any of its numbers."""
    if definition.total:
        return total is not None
    if definition.steps:
        return band is not None
    return any(value is not None for value in scores.values())


@dataclass(frozen=True, slots=True)
class _Filled:
    scales: Mapping[str, Bounds]
    exact: Fraction | None = None


def _filled(definition: Definition, form: Counted, facts: Facts) -> _Filled:
    """The scales with the total's missing answers filled, where the form's rule allows it."""
    if definition.total is None or form.scales[definition.total].known is not None:
        return _Filled(form.scales)
    policy = _policy(definition, facts)
    if policy.allowed == 0:
        return _Filled(form.scales)
    scale = definition.scale(policy.scale or definition.total)
    exact = prorated(policy, [form.spans[key] for key in scale.items if form.has(key)])
    if exact is None:
        return _Filled(form.scales)
    value = ROUNDINGS[policy.rounding](exact)
    span = Bounds(value, value)
    later = definition.scales[definition.scales.index(scale) + 1 :]
    parts = {**form.parts, scale.name: Part(span, span)}
    return _Filled({**form.scales, scale.name: span, **measured(later, parts)}, exact)


def _policy(definition: Definition, facts: Facts) -> MissingPolicy:
    """The rule a practice has set, else the form's own."""
    chosen = (one.policy for one in definition.missing_choices if judge(one.when, facts))
    return next(chosen, definition.missing)


def _scores(definition: Definition, scales: Mapping[str, Bounds]) -> dict[str, Number | None]:
    """Every scale by its name; one that is called the total stands there alone."""
    return {scale.name: reported(scale, scales[scale.name]) for scale in definition.listed}
