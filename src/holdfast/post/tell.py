"""Telling somebody, by whatever they chose to be told by."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from holdfast.post.channels import channels_for
from holdfast.post.queue import queue
from holdfast.post.recipient import Recipient


def tell(
    recipient: Recipient,
    template: str,
    alert_id: UUID | None = None,
    *,
    at: datetime,
    occasion: int = 0,
) -> None:
    """One delivery a channel; call it in the transaction that makes it needed."""
    practice_id = recipient.practice.id
    for name in channels_for(recipient):
        queue(practice_id, name, template, recipient.to, alert_id, occasion=occasion, at=at)
