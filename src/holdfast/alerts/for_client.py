"""What the client themselves may know of their alerts: what became of each, and who is next."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Q

from holdfast.alerts.models import NOBODY_HAS, OPEN, PEOPLE, Alert, State, Telling
from holdfast.alerts.notify import cover_among, has_line_to_tell, people_told, person_due_at
from holdfast.alerts.reading import about, open_of
from holdfast.circle.models import Client

NEVER_TOLD = {"safety"}


def lately_of(client: Client, since: datetime) -> list[Alert]:
    """What is open, and what was closed since then; the oldest first."""
    rung = Alert.objects.exclude(state=State.HISTORY).filter(client__erased_at__isnull=True)
    theirs = rung.filter(practice_id=client.practice_id, client=client)
    found = theirs.filter(Q(state__in=OPEN) | Q(state=State.CLOSED, closed_at__gte=since))
    people = ("client__practice", *PEOPLE)
    rows = found.select_related(*people).prefetch_related("recurrences")
    rows = rows.order_by("raised_at", "id")
    return [one for one in rows if may_tell_client(one)]


def open_for(client: Client) -> list[Alert]:
    """The open alerts that may be told of on the client's own screens."""
    return [one for one in open_of(client) if may_tell_client(one)]


def may_tell_client(alert: Alert) -> bool:
    """What rests on something told in private shows on no screen that another may hold."""
    return NEVER_TOLD.isdisjoint(about(alert).labels)


def told_next(alert: Alert, client: Client) -> list[str | None]:
    """Who is told when its time comes, by name; None for the practice's on-call line.

    Empty where somebody has it, or nobody is left.
    """
    at = alert.escalates_at
    if at is None or alert.state not in NOBODY_HAS:
        return []
    told = list(Telling.objects.filter(alert=alert).order_by("step"))
    known = {telling.account_id for telling in told}
    left = [one for one in people_told(client, at) if one.id not in known]
    if left and (alert.handed_to_id or person_due_at(alert, told, client.practice) <= at):
        return [left[0].name]
    if cover := cover_among(client, left):
        return [cover.name]
    return [None] if has_line_to_tell(client.practice, told) else []
