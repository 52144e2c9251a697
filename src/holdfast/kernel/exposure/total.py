"""How much was given of one product by one way; ways and products are never added together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from holdfast.kernel.exposure.given import Given


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """``mg`` is what is surely known: the least that was told of each dose.

    It is at least that where doses have no amount (``without_mg``) or people differ
    (``differing``).
    """

    product: str | None
    route: str
    doses: int
    mg: float
    without_mg: int
    differing: int
    highest_mg: float | None
    highest_mg_per_kg: float | None

    @property
    def is_at_least(self) -> bool:
        return self.without_mg + self.differing > 0


def totals(given: Iterable[Given]) -> tuple[Total, ...]:
    """One for each product and route, in the order in which they were first given."""
    return tuple(_total(*named, doses) for named, doses in alike(given).items())


def alike(given: Iterable[Given]) -> Mapping[tuple[str | None, str], list[Given]]:
    """The doses of each product, None where nobody named it, and way of giving."""
    found: dict[tuple[str | None, str], list[Given]] = defaultdict(list)
    for dose in given:
        found[dose.says("product"), dose.entry.body.route].append(dose)
    return found


def _total(product: str | None, route: str, doses: list[Given]) -> Total:
    told = [dose.told_mg for dose in doses]
    per_kg = (dose.mg_per_kg for dose in doses)
    return Total(
        product=product,
        route=route,
        doses=len(doses),
        mg=sum(mg[0] for mg in told if mg),
        without_mg=sum(not mg for mg in told),
        differing=sum(len(mg) > 1 for mg in told),
        highest_mg=max((mg[-1] for mg in told if mg), default=None),
        highest_mg_per_kg=max((one for one in per_kg if one is not None), default=None),
    )
