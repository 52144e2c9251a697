"""What could not be delivered, or not yet, for people to see."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from holdfast.post.models import Delivery

TWICE = 2


def undeliverable(practice_id: UUID) -> QuerySet[Delivery]:
    """Deliveries of the practice that were given up, newest first."""
    from holdfast.post.models import Delivery, State

    given_up = Delivery.objects.filter(practice_id=practice_id, state=State.GAVE_UP)
    return given_up.order_by("-created_at", "-id")


def given_up_anywhere() -> int:
    """How many messages of all practices were given up and nobody has put away."""
    from holdfast.post.models import Delivery, State

    return Delivery.objects.filter(state=State.GAVE_UP).count()


@dataclass(frozen=True, slots=True)
class Failing:
    """``count`` messages that were tried more than once in vain, the oldest from ``since``.

    ``errors`` are the kinds of error met last, without anything of a person.
    """

    count: int
    since: datetime
    errors: tuple[str, ...]


def failing(practice_id: UUID | None = None) -> Failing | None:
    """What is still being tried, of one practice or of all; None where all is well.

    Once may be a moment's trouble; twice is somebody's to look at, long before it is given up.
    """
    from holdfast.post.models import Delivery, State

    tried = Delivery.objects.filter(state__in=(State.FAILED, State.TAKEN), attempts__gte=TWICE)
    if practice_id is not None:
        tried = tried.filter(practice_id=practice_id)
    found = list(tried.exclude(last_error="").order_by("created_at"))
    if not found:
        return None
    kinds = tuple(dict.fromkeys(one.last_error for one in found))
    return Failing(len(found), found[0].created_at, kinds)


def waiting_since(now: datetime, practice_id: UUID | None = None) -> datetime | None:
    """The moment since which the longest due delivery has waited; ``None`` when none is due.

    Of one practice, or of all. More than a few minutes mean that no worker is running.
    """
    from holdfast.post.models import WAITING, Delivery

    due = Delivery.objects.filter(state__in=WAITING, not_before__lte=now).order_by("not_before")
    if practice_id is not None:
        due = due.filter(practice_id=practice_id)
    return due.values_list("not_before", flat=True).first()
