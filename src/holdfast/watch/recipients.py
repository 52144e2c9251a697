"""Whom a delivery is for, looked up at the moment of sending."""

from __future__ import annotations

from uuid import UUID

from holdfast import clock, post
from holdfast.people.memberships import open_memberships
from holdfast.people.models import Practice
from holdfast.post import Recipient
from holdfast.post.models import Delivery


def recipient_of(delivery: Delivery) -> Recipient | None:
    """``None`` when the person has left the practice, or the practice is no more."""
    if delivery.to == post.ON_CALL:
        practice = Practice.objects.filter(id=delivery.practice_id).first()
        return Recipient(practice) if practice else None
    open_now = open_memberships(UUID(delivery.to), clock.now()).filter(
        practice_id=delivery.practice_id, account__is_active=True
    )
    found = open_now.select_related("practice", "account").first()
    return Recipient(found.practice, found.account) if found else None
