"""Where an alert stands, in a sentence: who was told, who has looked, who acts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holdfast import post
from holdfast.alerts.models import UNSEEN, Alert, State, Telling

Lost = tuple[UUID, str]


def standing_of(alerts: Iterable[Alert]) -> Mapping[UUID, str]:
    """A sentence for each, by id; one query for all of them."""
    asked = list(alerts)
    unseen = [alert for alert in asked if alert.state in UNSEEN]
    told = _told(unseen) if unseen else {}
    lost = {found for id_ in _practices(unseen) for found in post.unreached(id_, told)}
    return {alert.id: _standing(alert, told.get(alert.id, ()), lost) for alert in asked}


def _practices(alerts: Iterable[Alert]) -> set[UUID]:
    return {alert.practice_id for alert in alerts}


def _told(alerts: Sequence[Alert]) -> Mapping[UUID, Sequence[Telling]]:
    found: dict[UUID, list[Telling]] = defaultdict(list)
    tellings = Telling.objects.filter(practice_id__in=_practices(alerts), alert__in=alerts)
    for telling in tellings.select_related("account").order_by("step"):
        found[telling.alert_id].append(telling)
    return found


def _standing(alert: Alert, told: Sequence[Telling], lost: Collection[Lost]) -> str:
    if alert.state == State.CLOSED and alert.closed_by:
        return _("Closed by %(name)s") % {"name": alert.closed_by.name}
    if alert.acting_by and alert.state not in UNSEEN:
        return _("%(name)s is acting") % {"name": alert.acting_by.name}
    if alert.seen_by and alert.state not in UNSEEN:
        return _("Seen by %(name)s") % {"name": alert.seen_by.name}
    unreached = [one for one in told if (alert.id, _recipient(one)) in lost]
    if unreached:
        return _not_reached(unreached)
    return _unseen(told)


def _recipient(telling: Telling) -> str:
    return str(telling.account_id) if telling.account_id else post.ON_CALL


def _names(told: Sequence[Telling]) -> list[str]:
    return [one.account.name if one.account else _("The on-call line") for one in told]


def _not_reached(told: Sequence[Telling]) -> str:
    """Said before who else was told, for it is what somebody can do something about."""
    names = ", ".join(dict.fromkeys(_names(told)))
    return _("Nobody has looked yet; no message reached: %(names)s") % {"names": names}


def _unseen(told: Sequence[Telling]) -> str:
    names = _names(told)
    if not names:
        return _("Nobody has been told yet")
    said = {"names": ", ".join(dict.fromkeys(names))}
    words = ngettext(
        "%(names)s was told; nobody has looked yet",
        "%(names)s were told; nobody has looked yet",
        len(names),
    )
    return words % said
