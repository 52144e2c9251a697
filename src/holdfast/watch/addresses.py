"""Where a delivery goes, looked up at the moment of sending and kept nowhere."""

from __future__ import annotations

from uuid import UUID

from django.utils import timezone

from holdfast import post
from holdfast.people.memberships import open_memberships
from holdfast.people.models import Practice
from holdfast.post.models import Delivery


def address_of(delivery: Delivery) -> str:
    """Empty when the practice names no on-call line, or the person has left the practice."""
    if delivery.to == post.ON_CALL:
        lines = Practice.objects.filter(id=delivery.practice_id).values_list(
            "on_call_email", flat=True
        )
        return lines.first() or ""
    open_now = open_memberships(UUID(delivery.to), timezone.now()).filter(
        practice_id=delivery.practice_id, account__is_active=True
    )
    return open_now.values_list("account__email", flat=True).first() or ""
