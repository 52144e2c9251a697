"""Sending one taken delivery, at least once."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from holdfast.post.alone import kept_kind
from holdfast.post.channels import channel_named
from holdfast.post.patience import patience
from holdfast.post.recipient import Recipient
from holdfast.post.shown import TWICE, is_of_the_address
from holdfast.post.trouble import NoAddress, NotSent

if TYPE_CHECKING:
    from holdfast.post.models import Delivery

RecipientOf = Callable[["Delivery"], Recipient | None]
ColleagueOf = Callable[["Delivery"], str]
Told = Callable[["Delivery", datetime], None]
Awaited = Callable[["Delivery"], bool | None]

log = logging.getLogger(__name__)


def nobody(delivery: Delivery, at: datetime) -> None:
    """For deliveries nobody waits to hear of."""


def no_colleague(_: Delivery) -> str:
    """For deliveries that name nobody."""
    return ""


def deliver(
    delivery: Delivery,
    clock: Callable[[], datetime],
    recipient_of: RecipientOf,
    tell: Told = nobody,
    *,
    is_awaited: Awaited | None = None,
    colleague_of: ColleagueOf = no_colleague,
) -> NotSent | None:
    """Sends, then marks it sent and calls ``tell`` in one transaction; gives what stood in the way.

    ``recipient_of`` looks up whom it is for at this moment (``None``: nobody any more), and the
    channel their address; neither is kept, nor is whom ``colleague_of`` names to be rung.
    ``is_awaited`` says whether it is still to reach somebody, and is then tried without end;
    ``False``: no longer, so it is not tried again; ``None``: it is given up as any other.
    Killed between sending and marking, the same message goes out again under the same id.
    A delivery whose lease has ended is left to the reaper.
    """
    if delivery.lease_until is None or delivery.lease_until <= clock():
        return None
    awaited = is_awaited(delivery) if is_awaited else None
    if awaited is False and delivery.attempts > 1:
        settle(delivery)
        return None
    try:
        send(delivery, recipient_of(delivery), colleague_of(delivery))
    except NotSent as trouble:
        put_off(delivery, clock(), trouble, is_endless=bool(awaited))
        return trouble
    mark_sent(delivery, clock(), tell)
    return None


def send(delivery: Delivery, recipient: Recipient | None, colleague: str) -> None:
    channel = channel_named(delivery.channel)
    address = channel.address_of(recipient) if recipient else ""
    if not address:
        raise NoAddress
    channel.send(delivery, address, colleague)


def settle(delivery: Delivery) -> None:
    """Tried in vain, and meanwhile somebody has what it is about."""
    from holdfast.post.models import Delivery, State

    Delivery.objects.filter(id=delivery.id, state=State.TAKEN, taken_by=delivery.taken_by).update(
        state=State.SETTLED, lease_until=None, taken_by=""
    )


def mark_sent(delivery: Delivery, at: datetime, tell: Told) -> None:
    from holdfast.post.models import Delivery, State

    with transaction.atomic():
        unsent = Delivery.objects.filter(id=delivery.id).exclude(state=State.SENT)
        is_first = unsent.update(
            state=State.SENT, sent_at=at, lease_until=None, taken_by="", last_error=""
        )
        if is_first:
            delivery.refresh_from_db()
            tell(delivery, at)


def put_off(delivery: Delivery, at: datetime, trouble: NotSent, *, is_endless: bool) -> None:
    """Tries again later, or gives up; not when another worker has taken it over meanwhile.

    A server that refuses everybody is not an address that is wrong, and is waited for longer.
    """
    from holdfast.post.models import Delivery, State

    kind = kept_kind(delivery, at, trouble)
    is_refused = is_of_the_address(kind)
    is_out = patience().is_over(delivery.attempts, is_refused=is_refused) and not is_endless
    is_over = trouble.is_hopeless or is_out
    Delivery.objects.filter(
        id=delivery.id, state=State.TAKEN, taken_by=delivery.taken_by, attempts=delivery.attempts
    ).update(
        state=State.GAVE_UP if is_over else State.FAILED,
        not_before=at + patience().wait_after(delivery.attempts, is_refused=is_refused),
        lease_until=None,
        taken_by="",
        last_error=kind,
    )
    _say(delivery.attempts, kind, is_over=is_over)


def _say(attempts: int, kind: str, *, is_over: bool) -> None:
    if is_over:
        log.warning("A delivery was given up after %s attempts: %s", attempts, kind)
    elif attempts == TWICE:
        log.warning("A delivery failed twice and is tried again: %s", kind)
