"""Which part a reader plays in one client's circle."""

from __future__ import annotations

from datetime import datetime

from holdfast.circle.break_glass import has_broken_glass
from holdfast.circle.models import Client, Grant
from holdfast.circle.team import care_team
from holdfast.people.models import Role
from holdfast.people.reader import Reader


def circle_role(reader: Reader, client: Client, at: datetime) -> str | None:
    """``client``, ``therapist``, ``medical`` or ``None``: what ``may_see_entry`` asks for."""
    if reader.practice_id != client.practice_id or client.erased_at is not None:
        return None
    if reader.role == Role.CLIENT:
        return "client" if client.account_id == reader.account_id else None
    has_place = care_team(client, at).filter(account_id=reader.account_id, role=reader.role)
    if has_place.exists() or _has_come_in_emergency(reader, client, at):
        return reader.role
    return None


def grants_to(reader: Reader, client: Client) -> list[Grant]:
    """Every release of this client to this reader, ended ones too: ``may_see_entry`` weighs."""
    grants = Grant.objects.filter(practice_id=reader.practice_id, client=client)
    return list(grants.filter(account_id=reader.account_id))


def _has_come_in_emergency(reader: Reader, client: Client, at: datetime) -> bool:
    return reader.role == Role.THERAPIST and has_broken_glass(reader, client.id, at)
