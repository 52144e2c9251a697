"""How far the messages about one alert have come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import BooleanField, ExpressionWrapper, Q

from holdfast import clock
from holdfast.post.shown import TWICE, is_undeliverable

if TYPE_CHECKING:
    from holdfast.post.models import Delivery

A_MOMENT = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class Reached:
    """``sent_at`` once it has left this house; ``is_given_up`` when it does not reach them;
    ``is_late`` when it should have gone out, has not, and is tried further."""

    sent_at: datetime | None
    is_given_up: bool
    is_late: bool = False


def how_far(practice_id: UUID, alert_id: UUID) -> dict[str, Reached]:
    """By recipient: an account id, or ``ON_CALL``. The furthest of several messages counts."""
    from holdfast.post.models import Delivery, State

    does_not_arrive = ExpressionWrapper(
        is_undeliverable() | Q(state=State.PUT_AWAY), output_field=BooleanField()
    )
    about = Delivery.objects.filter(practice_id=practice_id, alert_id=alert_id)
    reached: dict[str, Reached] = {}
    for one in about.annotate(does_not_arrive=does_not_arrive).order_by("-created_at"):
        found = Reached(one.sent_at, one.does_not_arrive, _is_late(one))
        known = reached.get(one.to)
        if known is None or (found.sent_at and not known.sent_at):
            reached[one.to] = found
    return reached


def _is_late(one: Delivery) -> bool:
    return one.attempts >= TWICE or clock.now() - one.created_at > A_MOMENT
