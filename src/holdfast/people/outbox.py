"""What an administrator does about messages that could not be delivered."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from holdfast import audit, post
from holdfast.people.administering import held_practice
from holdfast.people.reader import Reader


@transaction.atomic
def try_again(*, by: Reader, at: datetime) -> int:
    """Every message of the practice that was given up sets out anew; gives how many."""
    tried = post.try_again(held_practice(by).id, at)
    if tried:
        audit.did(by, None, "try deliveries again", at=at)
    return tried


@transaction.atomic
def put_away(*, by: Reader, at: datetime) -> int:
    """Someone has seen that these were not delivered; they are kept and shown no more."""
    seen = post.put_away(held_practice(by).id)
    if seen:
        audit.did(by, None, "put deliveries away", at=at)
    return seen
