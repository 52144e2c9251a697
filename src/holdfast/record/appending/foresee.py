"""What entries will come to, worked out before anything is locked.

Reading, folding and briefing take most of the time of a write, and need no lock: under it only the
end of the chain is looked at again. Where somebody was first, all is worked out anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from holdfast.circle.models import Client
from holdfast.record.appending.deduplicate import sift
from holdfast.record.appending.validate import Checked
from holdfast.record.briefing import Considered, consider
from holdfast.record.entry.kept_entry import Kept, feeding
from holdfast.record.keeping.ledger import Ledger, caught_up, load
from holdfast.record.keeping.sealing import ClientSeal

AT_THE_SAME_TIME = 50  # entries that may have come in while one waited
WAITED_AT_MOST = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class Foreseen:
    """``fresh`` are the entries not stored yet; ``considered`` is None where there are none."""

    ledger: Ledger
    fresh: Sequence[Checked]
    considered: Considered | None


def foresee(client: Client, checked: Sequence[Checked], seal: ClientSeal, at: datetime) -> Foreseen:
    """Raises ``Refused`` where an id is taken by other content, or a replaced entry is missing."""
    return _of(load(client, seal), client, checked, seal, at)


def seen_again(
    foreseen: Foreseen,
    client: Client,
    checked: Sequence[Checked],
    seal: ClientSeal,
    at: datetime,
    *,
    is_same_client: bool,
) -> Foreseen:
    """The same, or what it has become where somebody wrote meanwhile; call it under the lock."""
    seq = foreseen.ledger.seq
    ledger = caught_up(foreseen.ledger, client, seal)
    if ledger.seq == seq and is_same_client:
        return foreseen
    return _of(ledger, client, checked, seal, at)


def _of(
    ledger: Ledger, client: Client, checked: Sequence[Checked], seal: ClientSeal, at: datetime
) -> Foreseen:
    fresh = sift(client, ledger, checked, seal)
    if not fresh:
        return Foreseen(ledger, fresh, None)
    ahead = [Kept(0, one.author_id, one.entry) for one in fresh]
    now = _no_earlier(ledger, at)
    return Foreseen(ledger, fresh, consider(feeding([*ledger.kept, *ahead]), client, now))


def _no_earlier(ledger: Ledger, at: datetime) -> datetime:
    """Who waited for the lock may have come before what stands by now, and is briefed with it."""
    lately = (one.entry.recorded_at for one in ledger.kept[-AT_THE_SAME_TIME:])
    return max([at, *(one for one in lately if one - at <= WAITED_AT_MOST)])
