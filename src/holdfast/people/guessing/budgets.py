"""Budgets that refill by themselves, shared by all processes and exact under their crowd.

A budget is one moment: when nothing of it would be spent any more. Spending moves it on, time
catches up with it. The row is locked while it is moved, so of many tries at once none is lost.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from holdfast.people.models import Budget

NOTHING = timedelta(0)
FORGOTTEN_AFTER = timedelta(hours=1)  # of being whole again


@dataclass(frozen=True, slots=True)
class Rate:
    """``tries`` at once, and then one more each ``every``."""

    tries: int
    every: timedelta


class Spent(Exception):
    """Nothing is left just now; ``wait`` until one more try."""

    def __init__(self, wait: timedelta) -> None:
        super().__init__()
        self.wait = wait


@transaction.atomic
def spend(key: str, rate: Rate, at: datetime, cost: int = 1) -> None:
    """Raises ``Spent``, and spends nothing, where not even one try is left."""
    budget, _ = Budget.objects.select_for_update().get_or_create(key=key, defaults={"whole_at": at})
    spent = max(budget.whole_at - at, NOTHING)
    wait = spent + rate.every - rate.tries * rate.every
    if wait > NOTHING:
        raise Spent(wait)
    budget.whole_at = at + spent + cost * rate.every
    budget.save(update_fields=["whole_at"])


@transaction.atomic
def give_back(key: str, rate: Rate, cost: int = 1) -> None:
    budget = Budget.objects.select_for_update().filter(key=key).first()
    if budget:
        budget.whole_at -= cost * rate.every
        budget.save(update_fields=["whole_at"])


def is_spent(key: str, rate: Rate, at: datetime) -> bool:
    """Whether not one try is left; asked without taking any."""
    return Budget.objects.filter(key=key, whole_at__gt=at + (rate.tries - 1) * rate.every).exists()


def forget_what_is_whole(at: datetime) -> None:
    Budget.objects.filter(whole_at__lt=at - FORGOTTEN_AFTER).delete()
