"""Putting one message into the outbox."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Literal
from uuid import UUID

from django.template.loader import get_template

from holdfast import clock

if TYPE_CHECKING:
    from holdfast.post.models import Delivery

OnCall = Literal["on_call"]
ON_CALL: OnCall = "on_call"


class NotARecipient(ValueError):
    """Someone tried to keep an address in the outbox."""


def queue(
    practice_id: UUID,
    channel: str,
    template: str,
    to: UUID | OnCall,
    alert_id: UUID | None = None,
    *,
    occasion: int = 0,
    at: datetime | None = None,
    not_before: datetime | None = None,
) -> Delivery:
    """The delivery; call it in the transaction that makes it needed.

    ``to`` is an account id or ``ON_CALL``. The same recipient is told of the same alert by the
    same template once on each ``occasion`` over each channel: a second call gives the row that is
    already there.
    Raises ``TemplateDoesNotExist`` for a letter nobody wrote, here rather than in the worker.
    """
    from holdfast.post.models import Delivery

    if not isinstance(to, UUID) and to != ON_CALL:
        raise NotARecipient("The outbox keeps no addresses: name an account by its id, or ON_CALL.")
    get_template(f"post/{template}.txt")
    now = at or clock.now()
    named = {
        "practice_id": practice_id,
        "alert_id": alert_id,
        "channel": channel,
        "to": str(to),
        "template": template,
        "occasion": occasion,
    }
    wanted = Delivery(**named, not_before=not_before or now, created_at=now)
    if alert_id is None:
        wanted.save(force_insert=True)
        return wanted
    Delivery.objects.bulk_create([wanted], ignore_conflicts=True)
    return Delivery.objects.get(**named)
