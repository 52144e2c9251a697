"""Medical partners of a client, and whether what a finding rests on is theirs to see."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from holdfast.circle.models import CareRole, Client, Grant
from holdfast.circle.policy import may_see_entry
from holdfast.circle.team import care_team
from holdfast.people.models import Role
from holdfast.people.reader import Reader
from holdfast.record.entry.kept_entry import Kept


@dataclass(frozen=True, slots=True)
class Partner:
    """One medical partner with the releases to them."""

    account_id: UUID
    practice_id: UUID
    name: str
    grants: tuple[Grant, ...]

    def may_see(self, kept: Iterable[Kept], at: datetime) -> bool:
        """Whether every one of these entries is released to them, or was written by them."""
        reader = Reader(self.account_id, self.practice_id, self.account_id, Role.MEDICAL, self.name)
        return all(
            may_see_entry(
                reader,
                Role.MEDICAL,
                one.entry.label,
                one.entry.kind,
                self.grants,
                at,
                is_author=one.author_id == self.account_id,
            )
            for one in kept
        )


def partners_of(client: Client, at: datetime) -> list[Partner]:
    """Those with an open place in the circle; two queries."""
    members = list(care_team(client, at).filter(role=CareRole.MEDICAL))
    if not members:
        return []
    grants = Grant.objects.filter(practice_id=client.practice_id, client=client)
    held: dict[UUID, list[Grant]] = {member.account_id: [] for member in members}
    for grant in grants.filter(account_id__in=held):
        held[grant.account_id].append(grant)
    return [
        Partner(m.account_id, client.practice_id, m.account.name, tuple(held[m.account_id]))
        for m in members
    ]
