"""The other open alerts of a client, by what they are about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from holdfast import alerts
from holdfast.people.reader import Reader

if TYPE_CHECKING:
    from holdfast.alerts.models import Alert


@dataclass(frozen=True, slots=True)
class Other:
    alert: Alert
    title: str


def others_of(alert: Alert, reader: Reader, at: datetime) -> list[Other]:
    """Those that are the reader's to know, the most urgent first."""
    rung = alerts.rung_for(reader, alert.client, at)
    waiting = [one for one in rung if one.state != "closed" and one.id != alert.id]
    return [Other(one, alerts.about(one).title) for one in waiting]


def chosen_among(others: Iterable[Other], ids: Iterable[str]) -> list[Alert]:
    """What is no open alert of this client, or not any more, is passed over."""
    asked = set(ids)
    return [one.alert for one in others if str(one.alert.id) in asked]
