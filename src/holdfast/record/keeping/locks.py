"""One writer a client at a time."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext as _

from holdfast.circle.models import Client
from holdfast.record.entry.refusal import refuse


def locked(practice_id: UUID, client_id: UUID) -> Client:
    """The client's row, held until the transaction ends.

    ``FOR NO KEY UPDATE``: writers of the same client wait, and rows that merely point at the client
    do not. SQLite has taken its one write lock when the transaction began (IMMEDIATE).
    Raises ``Refused`` for a client who was erased.
    """
    rows = Client.objects.select_for_update(of=("self",), no_key=True).select_related("practice")
    client = rows.get(practice_id=practice_id, id=client_id)
    refuse_erased(client)
    return client


def refuse_erased(client: Client) -> None:
    if client.erased_at is not None:
        raise refuse("", _("This chart was erased, so nothing more can be written in it."))
