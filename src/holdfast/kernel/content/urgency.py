"""The order of urgencies."""

from __future__ import annotations

from typing import Literal

Urgency = Literal["now", "today", "soon", "know"]

ORDER: tuple[Urgency, ...] = ("now", "today", "soon", "know")
RANK = {urgency: rank for rank, urgency in enumerate(ORDER)}


def worse(*urgencies: Urgency) -> Urgency:
    return min(urgencies, key=RANK.__getitem__)


def milder(*urgencies: Urgency) -> Urgency:
    return max(urgencies, key=RANK.__getitem__)
