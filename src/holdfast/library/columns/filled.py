"""A sum with its missing answers filled, for the rows whose form allows it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import polars as pl

from holdfast.library.columns.plan import Plan
from holdfast.library.columns.scales import Ends, unanswered


@dataclass(frozen=True, slots=True)
class Filling:
    """``exact`` is null where nothing is filled; ``rounded`` is its whole number."""

    scale: str
    exact: pl.Expr
    rounded: pl.Expr
    may_fill: pl.Expr

    def ends(self, scales: Mapping[str, Ends]) -> tuple[pl.Expr, pl.Expr]:
        """Both are the filled sum, or what stood there already."""
        own, fill = scales[self.scale], pl.when(self.may_fill).then(self.rounded)
        return fill.otherwise(own.least), fill.otherwise(own.most)


def filling(plan: Plan, scales: Mapping[str, Ends]) -> Filling | None:
    """None for a form whose rule fills nothing."""
    policy, total = plan.policy, plan.definition.total
    if total is None or policy.allowed == 0:
        return None
    scale = plan.definition.scale(policy.scale or total)
    keys = [key for key in scale.items if plan.applies(plan.definition.item(key)) is not False]
    known = _known_sum(keys)
    count = pl.lit(len(keys), pl.Int32) - unanswered(keys).cast(pl.Int32)
    is_open = scales[total].least != scales[total].most
    may_fill = is_open & (count >= max(1, len(keys) - policy.allowed))
    whole = known * len(keys)
    roundings = {"half_up": (2 * whole + count) // (2 * count), "up": -(-whole // count)}
    exact = pl.when(may_fill).then(whole / count)
    return Filling(scale.name, exact, roundings[policy.rounding], may_fill)


def _known_sum(keys: Sequence[str]) -> pl.Expr:
    return pl.sum_horizontal(pl.col(key) for key in keys).cast(pl.Int32)
