"""The clients in a reader's circles by name, and what colleagues opened in an emergency."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from holdfast.circle.break_glass import open_glass
from holdfast.circle.models import BreakGlass, Client
from holdfast.circle.openable_clients import places_of
from holdfast.people.models import Role
from holdfast.people.reader import Reader

ON_A_PAGE = 50
TOLD_FOR = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Listed:
    """One client of the reader's; ``until`` is set where the reader's place ends by itself."""

    client_id: UUID
    name: str
    code: str
    since: datetime
    until: datetime | None


def caseload(reader: Reader, at: datetime) -> list[Listed]:
    """By name; names are sealed, so they are sorted once opened, a circle being of human size."""
    places = places_of(reader, at).select_related("client")
    listed = [_listed(one.client, one.since, one.until) for one in places]
    return sorted(listed, key=lambda one: (one.name.casefold(), one.code))


def opened_for_a_while(reader: Reader, at: datetime) -> list[Listed]:
    """Charts the reader opened in an emergency that has not ended."""
    if reader.role != Role.THERAPIST:
        return []
    glasses = open_glass(reader, at).filter(client__erased_at__isnull=True)
    rows = glasses.select_related("client").order_by("at")
    return [_listed(one.client, one.at, one.until) for one in rows]


def opened_by_others(reader: Reader, at: datetime) -> list[BreakGlass]:
    """Emergencies of the last weeks in which a colleague opened a chart of the reader's."""
    if reader.role != Role.THERAPIST:
        return []
    rows = BreakGlass.objects.filter(
        practice_id=reader.practice_id,
        client_id__in=places_of(reader, at).values("client_id"),
        at__gt=at - TOLD_FOR,
    )
    return list(
        rows.exclude(account_id=reader.account_id)
        .select_related("client", "account")
        .order_by("-at")
    )


def page_after(
    listed: Sequence[Listed], key: UUID | None, size: int = ON_A_PAGE
) -> tuple[Sequence[Listed], UUID | None]:
    """The page that follows the client of that key, and the key of the page after it.

    A key that is no longer in the list begins at the beginning.
    """
    begin = next((place for place, one in enumerate(listed, 1) if one.client_id == key), 0)
    page = listed[begin : begin + size]
    has_more = len(listed) > begin + size
    return page, page[-1].client_id if has_more else None


def _listed(client: Client, since: datetime, until: datetime | None) -> Listed:
    return Listed(client.id, client.name, client.code, since, until)
