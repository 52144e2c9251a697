"""Who has been told, with no more promised than is kept: queued is not sent, sent is not seen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from holdfast import alerts, clock
from holdfast.alerts.for_client import lately_of, open_for, told_next
from holdfast.alerts.outcome_for_client import nobody_has_it, what_is_so
from holdfast.checkins.day_words import midnight
from holdfast.checkins.what_now import last_at
from holdfast.circle.team import told_in_order
from holdfast.people.hours import is_staffed, next_staffed_at
from holdfast.post import ON_CALL
from holdfast.post.how_far import Reached, how_far
from holdfast.pulse.outage import outage

if TYPE_CHECKING:
    from holdfast.alerts.models import Alert, Telling
    from holdfast.alerts.sealed import About
    from holdfast.circle.models import Client


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """One thing that was said, "You asked for support", and in one sentence how it stands.

    ``acts`` are sentences, one for each thing that was done about it, the newest first.
    """

    title: str
    when: str
    state: str
    is_open: bool = True
    urgency: str = ""
    acts: tuple[str, ...] = ()


def told_to(client: Client, at: datetime) -> list[Thing]:
    """For components/told_card.html, newest first: what is open, and what was answered today."""
    lately = lately_of(client, midnight(client.time_zone, at))
    things = (_thing(alert, client) for alert in sorted(lately, key=last_at, reverse=True))
    return list({(one.title, one.when, one.state): one for one in things}.values())


def foremost(things: Iterable[Thing]) -> Thing | None:
    """The newest among the most serious that is open."""
    opened = [one for one in things if one.is_open]
    most = min((one.urgency for one in opened), default="")  # "now" before "today" by alphabet
    return next((one for one in opened if one.urgency == most), None)


def headline(things: Iterable[Thing]) -> str:
    first = foremost(things)
    return first.title if first else ""


def first_told(client: Client) -> str:
    """Who a message would go to first; empty where nobody is there to be told."""
    return next((person.name for person in told_in_order(client)), "")


def next_told(client: Client, at: datetime) -> str:
    """Who is told next and when, if nobody has it by then; empty where nobody is left."""
    due = [(one.escalates_at, one) for one in open_for(client) if one.escalates_at]
    ahead = sorted((pair for pair in due if pair[0] > at), key=lambda pair: pair[0])
    for when, alert in ahead[:1]:
        for name in told_next(alert, client):
            said = {"when": _when(when, client), "name": _name(name)}
            return _("If nobody has it by %(when)s, %(name)s is told next.") % said
    return ""


def changes_at(client: Client, at: datetime) -> datetime | None:
    """When what is told here is so no longer by itself: a time runs out, or the next is told."""
    moments = (one.had_until or one.escalates_at for one in open_for(client))
    return min((one for one in moments if one and one > at), default=None)


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


def _thing(alert: Alert, client: Client) -> Thing:
    none = _("It stands on your practice's list; no message could be sent.")
    messages = _of_messages(alert, client) or [none]
    done = what_is_so(alert, clock.now(), lambda at: _when(at, client))
    nobody = nobody_has_it(alert)
    return Thing(
        title=_title(alerts.about(alert)),
        when=_times(alert, client),
        state=done or " ".join([*messages, nobody]),
        is_open=alert.closed_at is None,
        urgency=alert.urgency,
        acts=(done or nobody, *reversed(messages)),
    )


def _times(alert: Alert, client: Client) -> str:
    """ "18:07, 18:20" for what was said twice."""
    times = [alert.raised_at, *sorted(one.at for one in alert.recurrences.all())]
    return ", ".join(dict.fromkeys(_when(at, client) for at in times))


def _title(about: About) -> str:
    """What somebody else wrote about them is never called theirs."""
    if about.finding == "risk.distress_signal":
        return _("You asked for support")
    if about.finding == "risk.contact_wanted":
        return _("You asked for someone to get in touch")
    is_own = about.is_clients_own
    return _("Your answers") if is_own else _("Something your practice should look at")


def _of_messages(alert: Alert, client: Client) -> list[str]:
    reached = how_far(alert.practice_id, alert.id)
    told = {telling.account_id: telling for telling in alerts.told_of(alert)}
    return [_telling(one, client, reached) for one in told.values()]


def _telling(telling: Telling, client: Client, reached: dict[str, Reached]) -> str:
    name = _name(telling.account.name if telling.account else None)
    to = str(telling.account_id) if telling.account_id else ON_CALL
    far = reached.get(to, Reached(None, is_given_up=False))
    if far.sent_at:
        said = {"name": name, "when": _when(far.sent_at, client)}
        return _("A message was sent to %(name)s at %(when)s.") % said
    if far.is_given_up:
        return _("A message to %(name)s could not be delivered.") % {"name": name}
    if far.is_late:
        return _("A message to %(name)s has not gone out yet; it is tried again.") % {"name": name}
    if outage(telling.practice_id):
        words = _("Messages do not go out just now, so %(name)s may not know of it. Please call.")
        return words % {"name": name}
    return _("We are telling %(name)s now.") % {"name": name}


def _name(name: str | None) -> str:
    return _("the practice's on-call line") if name is None else name


def _when(at: datetime, client: Client) -> str:
    """The hour where the client lives, with the day where that is not today."""
    there = at.astimezone(ZoneInfo(client.time_zone))
    is_today = there.date() == clock.now().astimezone(there.tzinfo).date()
    return date_format(there, "H:i" if is_today else "D j M, H:i")
