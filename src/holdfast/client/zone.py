"""In which zone those who work read times."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from holdfast.circle.models import Client


def zone_of(client: Client) -> ZoneInfo:
    """That of the client's practice."""
    return ZoneInfo(client.practice.time_zone)
