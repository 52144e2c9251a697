"""Opening a chart in an emergency without a place in the circle: said why, seen by all."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from holdfast import audit, vault
from holdfast.circle.keys import key_of
from holdfast.circle.models import BreakGlass, Client
from holdfast.people.models import Account, Role
from holdfast.people.reader import Reader


class NotBroken(Exception):
    """The chart was not opened; the sentence says what is missing."""


@transaction.atomic
def break_glass(
    client: Client, *, by: Reader, reason: str, at: datetime
) -> tuple[BreakGlass, list[Account]]:
    """Lets a therapist of the same practice in for a while.

    Gives the row and the accounts the caller must tell, the client's own therapists. The reason is
    required and sealed; raises ``NotBroken`` without one, or for anyone but a therapist here.
    """
    from holdfast.circle.team import told_in_order

    if by.role != Role.THERAPIST or by.practice_id != client.practice_id:
        raise NotBroken(_("Only a therapist of this practice can open a chart this way."))
    if not reason.strip():
        raise NotBroken(_("Please write why you need to open this chart; it is kept with it."))
    glass = _opened(client, by, reason.strip(), at)
    audit.did(by, client, "break glass", at=at)
    return glass, [one for one in told_in_order(client, at) if one.id != by.account_id]


def reason_of(glass: BreakGlass) -> str:
    """Why the chart was opened, in the words of who opened it."""
    key = key_of(glass.client)
    return vault.unseal(key, bytes(glass.sealed_reason), _bound_to(glass.client_id)).decode()


def has_broken_glass(reader: Reader, client_id: UUID, at: datetime) -> bool:
    """Has this reader opened the chart in an emergency that has not ended yet?"""
    return BreakGlass.objects.filter(
        practice_id=reader.practice_id,
        client_id=client_id,
        account_id=reader.account_id,
        at__lte=at,
        until__gt=at,
    ).exists()


def _opened(client: Client, by: Reader, reason: str, at: datetime) -> BreakGlass:
    return BreakGlass.objects.create(
        practice_id=client.practice_id,
        client=client,
        account_id=by.account_id,
        sealed_reason=vault.seal(key_of(client), reason.encode(), _bound_to(client.id)),
        at=at,
        until=at + timedelta(hours=settings.HOLDFAST_BREAK_GLASS_HOURS),
    )


def _bound_to(client_id: UUID) -> bytes:
    return b"break glass|" + client_id.bytes
