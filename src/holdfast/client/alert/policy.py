"""Who may open one alert: the client's therapists, and those who were told of it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from django.utils import timezone

from holdfast import alerts
from holdfast.people.policy import NotAllowed, reader_required


def alert_for_reader(request: HttpRequest, *, alert_id: UUID, **_: Any) -> None:
    """Sets ``request.alert``; a closed one is still there, and says who closed it."""
    alert = alerts.find(reader_required(request), alert_id, timezone.now())
    if alert is None:
        raise NotAllowed
    request.alert = alert  # type: ignore[attr-defined] # ours, read by the views
