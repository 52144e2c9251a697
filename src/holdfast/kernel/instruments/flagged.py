"""Whether a flag of a form stands: by its answers, or by its total where that is all there is."""

from __future__ import annotations

from collections.abc import Mapping

from holdfast.kernel.entries import Entry
from holdfast.kernel.instruments.bounds import Bounds, point
from holdfast.kernel.instruments.definition import Definition
from holdfast.kernel.instruments.judge import Facts, judge
from holdfast.kernel.instruments.number import exact
from holdfast.kernel.instruments.score import score_or_none


def is_flagged(
    form: Definition, flag: str, entry: Entry, context: Mapping[str, str]
) -> bool | None:
    """None where what is known does not decide it, or the entry is not as the form allows."""
    if entry.kind == "answers":
        known = {**context, **(entry.body.context or {})}
        scored = score_or_none(form, entry.body.items, known)
        return scored.flags[flag] if scored else None
    if form.total is None:
        return None
    items = {item.key: Bounds(item.least, item.most) for item in form.items}
    scales = form.spans | {form.total: point(exact(entry.body.total))}
    rule = next(one.when for one in form.flags if one.name == flag)
    return judge(rule, Facts(items=items, scales=scales, context=context))
