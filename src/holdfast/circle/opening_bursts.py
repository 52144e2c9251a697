"""One person opens many charts in an emergency within an hour: the administrator is told.

Call sheets do not count: their alerts come to whoever is told, and a bad night has many.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from importlib.resources import files
from uuid import UUID

import msgspec
from django.db.models import QuerySet

from holdfast import post
from holdfast.circle.models import BreakGlass
from holdfast.library.known import known
from holdfast.library.once import once
from holdfast.people.colleagues import administrators
from holdfast.people.models import Practice
from holdfast.people.reader import Reader

TEMPLATE = "many_openings"
HOUR = timedelta(hours=1)
SHOWN_FOR = timedelta(days=7)


class Shipped(msgspec.Struct, frozen=True):
    """content/settings/emergency-openings.yaml"""

    in_an_hour: int


@dataclass(frozen=True, slots=True)
class Many:
    """Who opened how many within one hour, and when the last of them was."""

    name: str
    count: int
    at: datetime


def many_from(practice: Practice) -> int:
    """From how many on."""
    return practice.openings_an_hour or _shipped().in_an_hour


def tell_of_many(practice: Practice, *, by: Reader, at: datetime) -> None:
    """Call it in the transaction that opens a chart; told once, as the number is reached."""
    lately = _opened(practice.id, at - HOUR, at).filter(account_id=by.account_id)
    if lately.count() == many_from(practice):
        for one in administrators(practice.id, at):
            post.tell(post.Recipient(practice, one.account), TEMPLATE, at=at)


def many_lately(practice: Practice, at: datetime) -> list[Many]:
    """For the practice's page, for a week; who opened most at the front."""
    times: dict[UUID, list[datetime]] = defaultdict(list)
    names: dict[UUID, str] = {}
    for one in _opened(practice.id, at - SHOWN_FOR, at).select_related("account").order_by("at"):
        times[one.account_id].append(one.at)
        names[one.account_id] = one.account.name
    most = (_most(names[id_], opened) for id_, opened in times.items())
    found = [one for one in most if one.count >= many_from(practice)]
    return sorted(found, key=lambda one: one.count, reverse=True)


def _most(name: str, opened: Sequence[datetime]) -> Many:
    """The hour with the most of them, told by its last."""
    counts = [(sum(last - HOUR < one <= last for one in opened), last) for last in opened]
    count, at = max(counts)
    return Many(name, count, at)


def _opened(practice_id: UUID, since: datetime, until: datetime) -> QuerySet[BreakGlass]:
    glasses = BreakGlass.objects.filter(practice_id=practice_id, alert_id=None)
    return glasses.filter(at__gt=since, at__lte=until)


@once
def _shipped() -> Shipped:
    written = files("holdfast").joinpath("content/settings/emergency-openings.yaml").read_bytes()
    return msgspec.yaml.decode(written, type=known(Shipped))
