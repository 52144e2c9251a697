"""The order of urgencies."""

from __future__ import annotations

from holdfast.kernel.chart.answer import Urgency

ORDER: tuple[Urgency, ...] = ("now", "today", "soon", "know")
RANK = {urgency: rank for rank, urgency in enumerate(ORDER)}


def worse(*urgencies: Urgency) -> Urgency:
    return min(urgencies, key=RANK.__getitem__)


def milder(*urgencies: Urgency) -> Urgency:
    return max(urgencies, key=RANK.__getitem__)
