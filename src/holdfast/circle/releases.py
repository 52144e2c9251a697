"""The releases of a client in plain words: what is shared, with whom, why, until when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from holdfast.circle.models import CareMember, CareRole, Client, Grant
from holdfast.circle.sealed_purpose import purpose_of
from holdfast.people.models import Account

COVERED: dict[str, str | Promise] = {
    "medicines": _("medicines"),
    "readings": _("readings such as blood pressure"),
    "reactions": _("reactions and allergies"),
    "scores": _("questionnaires and their scores"),
    "flags": _("conditions, substances and what was judged of them"),
    "doses": _("doses"),
    "plan": _("the treatment plan and what was cleared"),
    "person": _("who the client is"),
    "check_ins": _("check-ins and calls for support"),
    "journal": _("journal, goals and practices"),
    "sessions": _("sessions and appointments"),
    "notes": _("notes and contacts"),
    "agreements": _("consents and releases"),
    "safety_plan": _("the safety plan"),
    "lessons": _("lessons"),
    "messages": _("messages"),
}


@dataclass(frozen=True, slots=True)
class Release:
    """``until`` is ``None`` where it stands until it is taken back. ``has_place``: without one in
    the circle nothing is seen, whatever was released."""

    who: str
    covers: tuple[str | Promise, ...]
    names_substance_records: bool
    purpose: str
    until: datetime | None
    has_place: bool


def in_force(client: Client, team: Iterable[CareMember], at: datetime) -> list[Release]:
    """The releases that hold at that moment, by name of who may see."""
    members = {one.account_id for one in team}
    grants = _grants(client, at)
    names = dict(
        Account.objects.filter(id__in={g.account_id for g in grants}).values_list("id", "name")
    )
    shown = [_release(grant, names[grant.account_id], members) for grant in grants]
    return sorted(shown, key=lambda one: one.who.casefold())


def without_release(client: Client, team: Iterable[CareMember], at: datetime) -> list[str]:
    """Names of medical partners in the circle who see nothing but what they wrote themselves."""
    held = {grant.account_id for grant in _grants(client, at)}
    medical = (one for one in team if one.role == CareRole.MEDICAL)
    return [one.account.name for one in medical if one.account_id not in held]


def _grants(client: Client, at: datetime) -> list[Grant]:
    grants = Grant.objects.filter(practice_id=client.practice_id, client=client, since__lte=at)
    not_ended = Q(until__isnull=True) | Q(until__gt=at)
    not_taken_back = Q(withdrawn_at__isnull=True) | Q(withdrawn_at__gt=at)
    open_now = grants.filter(not_ended, not_taken_back).select_related("client")
    return list(open_now.order_by("since", "id"))


def _release(grant: Grant, who: str, members: set[UUID]) -> Release:
    return Release(
        who=who,
        covers=tuple(COVERED.get(word, word) for word in grant.covers),
        names_substance_records=grant.label == "part2",
        purpose=purpose_of(grant),
        until=grant.until,
        has_place=grant.account_id in members,
    )
