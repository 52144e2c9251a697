"""What could not be delivered, or not yet, for people to see."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import Exists, OuterRef, Q

from holdfast.post.due import is_due
from holdfast.post.patience import patience

if TYPE_CHECKING:
    from django.db.models import Exists, OuterRef, QuerySet

    from holdfast.post.models import Delivery

TWICE = 2
OF_THE_ADDRESS = "AddressRefused"  # how ``last_error`` begins where this address alone is refused


def is_of_the_address(kind: str) -> bool:
    return kind.startswith(OF_THE_ADDRESS)


def is_undeliverable() -> Q:
    """Given up; or its address alone is refused again and again, though it may still be tried."""
    from holdfast.post.models import State

    is_refused = Q(
        state__in=(State.FAILED, State.TAKEN),
        last_error__startswith=OF_THE_ADDRESS,
        attempts__gte=patience().attempts_when_refused,
    )
    return Q(state=State.GAVE_UP) | is_refused


def undeliverable(practice_id: UUID) -> QuerySet[Delivery]:
    """Deliveries of the practice that do not reach whom they are for, newest first."""
    from holdfast.post.models import Delivery

    found = Delivery.objects.filter(is_undeliverable(), practice_id=practice_id)
    return found.order_by("-created_at", "-id")


def undeliverable_anywhere() -> int:
    """How many messages of all practices reach nobody and were not put away."""
    from holdfast.post.models import Delivery

    return Delivery.objects.filter(is_undeliverable()).count()


def unreached(practice_id: UUID, alert_ids: Iterable[UUID]) -> set[tuple[UUID, str]]:
    """Alert and recipient of each message about these alerts that reaches them by no channel."""
    from holdfast.post.models import Delivery, State

    about = Delivery.objects.filter(practice_id=practice_id, alert_id__in=list(alert_ids))
    same = ("alert_id", "to", "template", "occasion")
    arrived = about.filter(state=State.SENT, **{name: OuterRef(name) for name in same})
    found = about.filter(is_undeliverable() | Q(state=State.PUT_AWAY)).exclude(Exists(arrived))
    return {(alert, to) for alert, to in found.values_list("alert_id", "to") if alert}


@dataclass(frozen=True, slots=True)
class Failing:
    """``count`` messages that were tried in vain, the oldest from ``since``.

    ``errors`` are the kinds of error met last, without anything of a person.
    """

    count: int
    since: datetime
    errors: tuple[str, ...]


def failing(practice_id: UUID | None = None, times: int = TWICE) -> Failing | None:
    """What the server's trouble keeps back, of one practice or of all; None where all is well.

    ``times`` it was tried at least: once may be a moment's trouble; twice is somebody's to look at,
    long before it is given up.
    """
    from holdfast.post.models import Delivery, State

    tried = Delivery.objects.filter(state__in=(State.FAILED, State.TAKEN), attempts__gte=times)
    if practice_id is not None:
        tried = tried.filter(practice_id=practice_id)
    tried = tried.exclude(last_error="").exclude(last_error__startswith=OF_THE_ADDRESS)
    found = list(tried.order_by("created_at"))
    if not found:
        return None
    kinds = tuple(dict.fromkeys(one.last_error for one in found))
    return Failing(len(found), found[0].created_at, kinds)


def waiting_since(now: datetime, practice_id: UUID | None = None) -> datetime | None:
    """The moment since which the longest due delivery has waited; ``None`` when none is due.

    Of one practice, or of all. More than a few minutes mean that no worker is running.
    """
    from holdfast.post.models import WAITING, Delivery

    due = Delivery.objects.filter(is_due(now), state__in=WAITING).order_by("not_before")
    if practice_id is not None:
        due = due.filter(practice_id=practice_id)
    return due.values_list("not_before", flat=True).first()


def has_sent_since(at: datetime) -> bool:
    """Whether any message of this installation has gone out after that moment."""
    from holdfast.post.models import Delivery, State

    return Delivery.objects.filter(state=State.SENT, sent_at__gt=at).exists()
