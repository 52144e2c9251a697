"""What could not be delivered, for people to see."""

from __future__ import annotations

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
