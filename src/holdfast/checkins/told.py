"""Who has been told, with no more promised than is kept: queued is not sent, sent is not seen."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from holdfast import alerts
from holdfast.circle.team import told_in_order
from holdfast.people.hours import is_staffed, next_staffed_at
from holdfast.post import ON_CALL
from holdfast.post.how_far import Reached, how_far
from holdfast.record import entries_of

if TYPE_CHECKING:
    from holdfast.alerts.models import Alert, Telling
    from holdfast.circle.models import Client
    from holdfast.people.reader import Reader

Row = dict[str, str]


def told_to(client: Client) -> list[Row]:
    """For components/told_card.html: each person told of what is open, and who has looked."""
    rows = [row for alert in alerts.open_of(client) for row in _of(alert, client)]
    return list({(row["when"], row["what"]): row for row in rows}.values())


def wished(client: Client, reader: Reader) -> bool:
    """Whether the newest check-in asked for contact."""
    said = [one for one in entries_of(client, reader) if one.kind == "check_in"]
    return bool(said and said[-1].body.wants_contact)


def first_told(client: Client) -> str:
    """Who a message would go to first; empty where nobody is there to be told."""
    return next((person.name for person in told_in_order(client)), "")


def next_told(client: Client, at: datetime) -> str:
    """When somebody else is told, if nobody has looked by then; empty where nobody is left."""
    due = (alert.escalates_at for alert in alerts.open_of(client) if alert.escalates_at)
    soonest = min((one for one in due if one > at), default=None)
    if soonest is None:
        return ""
    said = {"when": _when(soonest, client)}
    return _("If nobody has looked by %(when)s, a message goes to someone else too.") % said


def honest(client: Client, at: datetime) -> str:
    """When someone looks, in the client's own time; that nobody watches all the time."""
    watched = _("This app is not watched all the time, so please do not wait for it in danger.")
    if is_staffed(client.practice, at):
        return _("Your practice is at work now. %(watched)s") % {"watched": watched}
    opens = next_staffed_at(client.practice, at)
    if opens is None:
        unknown = _("Your practice has not said when somebody is at work.")
        return f"{unknown} {watched}"
    said = {"when": _when(opens, client), "watched": watched}
    return _("Your practice is at work again from %(when)s. %(watched)s") % said


def _of(alert: Alert, client: Client) -> list[Row]:
    reached = how_far(alert.practice_id, alert.id)
    rows = [_telling(one, client, reached) for one in alerts.told_of(alert)]
    if not rows:
        waits = _("It stands on your practice's list; no message could be sent")
        rows = [{"when": _when(alert.raised_at, client), "what": waits}]
    if alert.seen_at and alert.seen_by:
        seen = _("Seen by %(name)s") % {"name": alert.seen_by.name}
        rows.append({"when": _when(alert.seen_at, client), "what": seen})
    if alert.acting_at and alert.acting_by:
        acting = _("%(name)s is doing something about it") % {"name": alert.acting_by.name}
        rows.append({"when": _when(alert.acting_at, client), "what": acting})
    return rows


def _telling(telling: Telling, client: Client, reached: dict[str, Reached]) -> Row:
    name = telling.account.name if telling.account else _("the practice's on-call line")
    to = str(telling.account_id) if telling.account_id else ON_CALL
    far = reached.get(to, Reached(None, is_given_up=False))
    sentence = _("Message on its way to %(name)s")
    if far.sent_at:
        sentence = _("Message sent to %(name)s")
    elif far.is_given_up:
        sentence = _("A message to %(name)s could not be delivered")
    return {"when": _when(far.sent_at or telling.at, client), "what": sentence % {"name": name}}


def _when(at: datetime, client: Client) -> str:
    """The hour where the client lives, with the day where that is not today."""
    there = at.astimezone(ZoneInfo(client.time_zone))
    is_today = there.date() == timezone.now().astimezone(there.tzinfo).date()
    return date_format(there, "H:i" if is_today else "D j M, H:i")
