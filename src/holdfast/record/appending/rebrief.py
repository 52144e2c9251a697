"""Briefing again although nothing was written: time has come, or the content is newer.

Who is due, and in which order, is the worker's to say (``watch``).
"""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from holdfast.circle.models import Client
from holdfast.kernel.briefing.briefing import Briefing
from holdfast.record.appending.derive import settle
from holdfast.record.briefing import consider
from holdfast.record.entry.kept_entry import feeding
from holdfast.record.keeping.ledger import load
from holdfast.record.keeping.locks import locked
from holdfast.record.keeping.sealing import seal_of


@transaction.atomic
def rebrief(client: Client, at: datetime) -> Briefing:
    """Brief this client as of ``at``, with all it causes. Raises ``Refused`` once erased."""
    client = locked(client.practice_id, client.id)
    seal = seal_of(client)
    ledger = load(client, seal)
    considered = consider(feeding(ledger.kept), client, at)
    settle(client, ledger, considered, seal)
    return considered.briefing
