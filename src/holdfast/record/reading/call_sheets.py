"""What whoever is told of an open alert may see of its client, so that they can act on it."""

from __future__ import annotations

from datetime import datetime

from holdfast import alerts, audit
from holdfast.alerts.models import Alert
from holdfast.circle.sheet_openings import open_sheet
from holdfast.people.reader import Reader
from holdfast.record.permissions.reader_view import Sight
from holdfast.record.reading.client_record import View, view_in

PART = "cover"


def sheet_view(alert: Alert, by: Reader, at: datetime) -> View | None:
    """What a colleague who stands in may read, worked out anew from those entries alone; the same
    for everybody, the client's own therapists too.

    None to whom the alert is not, to who cannot act on it, and once it is closed. That it was
    opened is written down, and shown to the client's therapists.
    """
    if not alert.is_open or not alerts.may_have(by, alert, at):
        return None
    open_sheet(alert.client, alert_id=alert.id, by=by, at=at)
    audit.saw(by, alert.client, "call sheet", at=at)
    return view_in(Sight(by, PART, (), at), alert.client)
