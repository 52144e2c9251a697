"""Is it this address that is refused, or everybody? The first is for people to mend, the second
is the server's trouble."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from holdfast.post.patience import patience
from holdfast.post.shown import OF_THE_ADDRESS
from holdfast.post.trouble import AddressRefused, NotSent

if TYPE_CHECKING:
    from holdfast.post.models import Delivery


def kept_kind(delivery: Delivery, at: datetime, trouble: NotSent) -> str:
    """What is kept of the trouble: its kind and code, and whether it is this address's alone."""
    if not trouble.is_refused:
        return trouble.kind
    code = trouble.kind.rpartition(" ")[2]
    is_alone = isinstance(trouble, AddressRefused) or others_went_out(delivery, at)
    return f"{OF_THE_ADDRESS} {code}" if is_alone else trouble.kind


def others_went_out(delivery: Delivery, at: datetime) -> bool:
    """Whether the server took a message for somebody else since it first refused this one."""
    from holdfast.post.models import Delivery, State

    tries = range(1, delivery.attempts)
    first_refused_at = at - sum((patience().wait_after(n) for n in tries), timedelta())
    sent = Delivery.objects.filter(state=State.SENT, sent_at__gt=first_refused_at)
    return sent.filter(channel=delivery.channel).exclude(to=delivery.to).exists()
