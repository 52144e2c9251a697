"""Who may open one alert: the client's therapists, and those who were told of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast
from uuid import UUID

from django.http import HttpRequest

from holdfast import alerts, clock
from holdfast.people.policy import NotAllowed, reader_required

if TYPE_CHECKING:
    from holdfast.alerts.models import Alert


class AlertRequest(HttpRequest):
    """A request that the rule of this file has let in."""

    alert: Alert


def alert_for_reader(request: HttpRequest, *, alert_id: UUID, **_: Any) -> None:
    """A closed one is still there, and says who closed it."""
    alert = alerts.find(reader_required(request), alert_id, clock.now())
    if alert is None:
        raise NotAllowed
    cast(AlertRequest, request).alert = alert


def alert_in(request: HttpRequest) -> Alert:
    """Which alert an address is about, once its rule has let the reader in."""
    return cast(AlertRequest, request).alert


def look_again(request: HttpRequest) -> None:
    """The alert as it stands after a refusal: another may have moved it in between."""
    found = alerts.find(reader_required(request), alert_in(request).id, clock.now())
    cast(AlertRequest, request).alert = found or alert_in(request)
