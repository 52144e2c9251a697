"""Who came back with a backup and has to go again."""

from __future__ import annotations

from collections.abc import Iterable

from holdfast.circle.erasure import Erased
from holdfast.circle.models import Client
from holdfast.people.models import Account, Membership, Role


def by_somebody_here(lines: Iterable[Erased]) -> list[Erased]:
    """Those who came back, each erased by an account that is there: who did it may be newer than
    the backup, and an administrator of the practice stands for them then."""
    found = []
    for line in lines:
        here = Client.objects.filter(practice_id=line.practice_id, id=line.client_id)
        by = _somebody(line) if here.exists() else None
        if by is not None:
            found.append(Erased(line.practice_id, line.client_id, by.id, line.at))
    return found


def _somebody(line: Erased) -> Account | None:
    of_practice = Membership.objects.filter(practice_id=line.practice_id)
    first = of_practice.filter(role=Role.ADMINISTRATOR).order_by("started_at").first()
    return Account.objects.filter(id=line.by).first() or (first.account if first else None)
