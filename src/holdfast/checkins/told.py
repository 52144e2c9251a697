"""Who has been told, with no more promised than is kept."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from holdfast import alerts
from holdfast.people.hours import is_staffed, next_staffed_at

if TYPE_CHECKING:
    from holdfast.alerts.models import Alert, Telling
    from holdfast.circle.models import Client

Row = dict[str, str]


def told_to(client: Client) -> list[Row]:
    """For components/told_card.html: each person told of what is open, and who has looked."""
    rows = [row for alert in alerts.open_of(client) for row in _of(alert, client)]
    return list({(row["when"], row["what"]): row for row in rows}.values())


def honest(client: Client, at: datetime) -> str:
    """When someone looks, in the client's own time; that nobody watches all the time."""
    watched = _("This app is not watched all the time, so please do not wait for it in danger.")
    if is_staffed(client.practice, at):
        return _("Your practice is at work now. %(watched)s") % {"watched": watched}
    opens = next_staffed_at(client.practice, at)
    if opens is None:
        return watched
    said = {"when": _when(opens, client), "watched": watched}
    return _("Your practice is at work again from %(when)s. %(watched)s") % said


def _of(alert: Alert, client: Client) -> list[Row]:
    is_sent = alert.delivered_at is not None
    rows = [_telling(one, client, is_sent=is_sent) for one in alerts.told_of(alert)]
    if alert.seen_at and alert.seen_by:
        seen = _("Seen by %(name)s") % {"name": alert.seen_by.name}
        rows.append({"when": _when(alert.seen_at, client), "what": seen})
    return rows


def _telling(telling: Telling, client: Client, *, is_sent: bool) -> Row:
    name = telling.account.name if telling.account else _("the practice's on-call line")
    sentence = _("Message sent to %(name)s") if is_sent else _("Message on its way to %(name)s")
    return {"when": _when(telling.at, client), "what": sentence % {"name": name}}


def _when(at: datetime, client: Client) -> str:
    return date_format(at.astimezone(ZoneInfo(client.time_zone)), "D j M, H:i")
