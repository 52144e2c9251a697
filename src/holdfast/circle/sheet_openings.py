"""A call sheet was opened: an emergency opening whose reason is its alert, and that ends with it.

It opens nothing but the sheet: the rest of the chart still asks for a reason.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from holdfast import audit, vault
from holdfast.circle.break_glass import bound_to, own_therapists, tell_of_opening
from holdfast.circle.keys import key_of
from holdfast.circle.membership import has_place
from holdfast.circle.models import BreakGlass, Client
from holdfast.people.reader import Reader


@transaction.atomic
def open_sheet(client: Client, *, alert_id: UUID, by: Reader, at: datetime) -> None:
    """Written down once for each who looks, and the client's therapists are told at once.

    For who has a place in the circle it is no emergency.
    """
    if has_place(by, client, at):
        return
    Client.objects.select_for_update().get(id=client.id, practice_id=client.practice_id)
    opening, is_new = BreakGlass.objects.get_or_create(
        practice_id=client.practice_id,
        client=client,
        account_id=by.account_id,
        alert_id=alert_id,
        until=None,
        defaults={"at": at, "sealed_reason": _no_words(client)},
    )
    if is_new:
        tell_of_opening(client, own_therapists(client, by=by, at=at), at)
        audit.did(by, client, "open call sheet", at=opening.at)


def end_sheets(alert_id: UUID, *, at: datetime) -> None:
    """The alert is closed, and its sheets with it."""
    BreakGlass.objects.filter(alert_id=alert_id, until=None).update(until=at)


def _no_words(client: Client) -> bytes:
    """The alert is the reason; nobody is asked to type one."""
    return vault.seal(key_of(client), b"", bound_to(client.id))
