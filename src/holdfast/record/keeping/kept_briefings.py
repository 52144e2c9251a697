"""Past briefings, kept as they were said."""

from __future__ import annotations

import uuid
import zlib
from datetime import datetime

import msgspec

from holdfast.circle.models import Client
from holdfast.kernel.briefing.briefing import Briefing
from holdfast.library.known import known
from holdfast.record.keeping.ledger import Ledger
from holdfast.record.keeping.sealing import ClientSeal, seal_of
from holdfast.record.models import KeptBriefing

FAST = 1


def keep_briefing(client: Client, ledger: Ledger, briefing: Briefing, seal: ClientSeal) -> None:
    id_ = uuid.uuid4()
    written = zlib.compress(msgspec.json.encode(briefing), FAST)
    KeptBriefing.objects.create(
        id=id_,
        practice_id=client.practice_id,
        client=client,
        at=briefing.at,
        seq=ledger.seq,
        content_version=briefing.content_version,
        sealed=seal.seal(written, "briefing", id_),
    )


def kept_briefing(client: Client, at: datetime) -> Briefing | None:
    """The briefing that stood at ``at``, word for word; None before the first.

    It rests on all that feeds briefings. For what one reader may see of it, recompute with
    ``record.briefing_of``.
    """
    kept = KeptBriefing.objects.filter(practice_id=client.practice_id, client=client, at__lte=at)
    row = kept.order_by("-at", "-seq").first()
    if row is None:
        return None
    written = zlib.decompress(seal_of(client).unseal(row.sealed, "briefing", row.id))
    return msgspec.json.decode(written, type=known(Briefing))
