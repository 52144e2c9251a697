"""How far the messages about one alert have come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Reached:
    """``sent_at`` once it has left this house; ``is_given_up`` when nobody tries any more."""

    sent_at: datetime | None
    is_given_up: bool


def how_far(practice_id: UUID, alert_id: UUID) -> dict[str, Reached]:
    """By recipient: an account id, or ``ON_CALL``. The furthest of several messages counts."""
    from holdfast.post.models import Delivery, State

    about = Delivery.objects.filter(practice_id=practice_id, alert_id=alert_id)
    reached: dict[str, Reached] = {}
    for one in about.order_by("-created_at"):
        found = Reached(one.sent_at, one.state in (State.GAVE_UP, State.PUT_AWAY))
        known = reached.get(one.to)
        if known is None or (found.sent_at and not known.sent_at):
            reached[one.to] = found
    return reached
