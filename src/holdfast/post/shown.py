"""What could not be delivered, for people to see."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from holdfast.post.models import Delivery


def undeliverable(practice_id: UUID) -> QuerySet[Delivery]:
    """Deliveries of the practice that were given up, newest first."""
    from holdfast.post.models import Delivery, State

    given_up = Delivery.objects.filter(practice_id=practice_id, state=State.GAVE_UP)
    return given_up.order_by("-created_at", "-id")


def waiting_since(now: datetime, practice_id: UUID | None = None) -> datetime | None:
    """The moment since which the longest due delivery has waited; ``None`` when none is due.

    Of one practice, or of all. More than a few minutes mean that no worker is running.
    """
    from holdfast.post.models import WAITING, Delivery

    due = Delivery.objects.filter(state__in=WAITING, not_before__lte=now).order_by("not_before")
    if practice_id is not None:
        due = due.filter(practice_id=practice_id)
    return due.values_list("not_before", flat=True).first()
