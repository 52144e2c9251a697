"""Where an alert stands, in a sentence: who was told, who has it until when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holdfast import clock, post
from holdfast.alerts.models import Alert, State, Telling

Lost = tuple[UUID, str]


def standing_of(alerts: Iterable[Alert], at: datetime | None = None) -> Mapping[UUID, str]:
    """A sentence for each, by id, with times in the current zone."""
    asked, now = list(alerts), at or clock.now()
    free = [one for one in asked if one.is_open and not one.is_had(now)]
    told = _told(free) if free else {}
    lost = {found for id_ in _practices(free) for found in post.unreached(id_, told)}
    had = {one.id: _taken(one) for one in asked if one not in free}
    return had | {one.id: _free(one, told.get(one.id, ()), lost) for one in free}


def _practices(alerts: Iterable[Alert]) -> set[UUID]:
    return {alert.practice_id for alert in alerts}


def _told(alerts: Sequence[Alert]) -> Mapping[UUID, Sequence[Telling]]:
    found: dict[UUID, list[Telling]] = defaultdict(list)
    tellings = Telling.objects.filter(practice_id__in=_practices(alerts), alert__in=alerts)
    for telling in tellings.select_related("account").order_by("step"):
        found[telling.alert_id].append(telling)
    return found


def _taken(alert: Alert) -> str:
    if alert.state == State.CLOSED and alert.closed_by:
        return _("Closed by %(name)s") % {"name": alert.closed_by.name}
    if alert.had_by is None or alert.had_until is None:
        return ""
    until = date_format(timezone.localtime(alert.had_until), "H:i")
    return _("%(name)s has it until %(until)s") % {"name": alert.had_by.name, "until": until}


def _free(alert: Alert, told: Sequence[Telling], lost: Collection[Lost]) -> str:
    unreached = [one for one in told if (alert.id, _recipient(one)) in lost]
    if unreached:
        return _not_reached(unreached)
    if alert.handed_to:
        return _("Handed on to %(name)s; nobody has it yet") % {"name": alert.handed_to.name}
    return _unseen(told)


def _recipient(telling: Telling) -> str:
    return str(telling.account_id) if telling.account_id else post.ON_CALL


def _names(told: Sequence[Telling]) -> list[str]:
    return [one.account.name if one.account else _("The on-call line") for one in told]


def _not_reached(told: Sequence[Telling]) -> str:
    """Said before who else was told, for it is what somebody can do something about."""
    names = ", ".join(dict.fromkeys(_names(told)))
    return _("Nobody has it yet; no message reached: %(names)s") % {"names": names}


def _unseen(told: Sequence[Telling]) -> str:
    names = _names(told)
    if not names:
        return _("Nobody has been told yet")
    said = {"names": ", ".join(dict.fromkeys(names))}
    words = ngettext(
        "%(names)s was told; nobody has it yet",
        "%(names)s were told; nobody has it yet",
        len(names),
    )
    return words % said
