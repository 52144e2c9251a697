"""Opening a chart in an emergency without a place in the circle: said why, seen by all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from holdfast import audit, post, vault
from holdfast.circle.colleagues import at_work
from holdfast.circle.keys import key_of
from holdfast.circle.models import BreakGlass, CareRole, Client
from holdfast.circle.opening_bursts import tell_of_many
from holdfast.circle.reasons import has_substance
from holdfast.circle.team import care_team, told_in_order
from holdfast.people.models import Account, Role
from holdfast.people.reader import Reader

TEMPLATE = "glass_broken"


class NotBroken(Exception):
    """The chart was not opened; the sentence says what is missing."""


@transaction.atomic
def break_glass(
    client: Client, *, by: Reader, reason: str, at: datetime
) -> tuple[BreakGlass, list[Account]]:
    """Lets a therapist of the same practice in for a while, and tells the client's therapists.

    Gives the row and the accounts that are told; who is in already stays in, and nobody is told
    twice. The reason is required and sealed; raises ``NotBroken`` without one, or for anyone but a
    therapist here.
    """
    if by.role != Role.THERAPIST or by.practice_id != client.practice_id:
        raise NotBroken(_("Only a therapist of this practice can open a chart this way."))
    if not has_substance(reason):
        raise NotBroken(_("Please write in a few words why you need to open this chart now."))
    Client.objects.select_for_update().get(id=client.id, practice_id=client.practice_id)
    if glass := open_glass(by, at).filter(client=client).first():
        return glass, []
    glass, told = _opened(client, by, reason.strip(), at), told_of_opening(client, by=by, at=at)
    tell_of_opening(client, told, at)
    tell_of_many(client.practice, by=by, at=at)
    audit.did(by, client, "break glass", at=at)
    return glass, told


def told_of_opening(client: Client, *, by: Reader, at: datetime) -> list[Account]:
    """The client's other therapists; where there is none, those on call. Empty: the on-call line.

    Only people who still work in the practice: a message to anyone else would reach nobody.
    """
    return own_therapists(client, by=by, at=at) or _at_work_beside(client, by, at)


def own_therapists(client: Client, *, by: Reader, at: datetime) -> list[Account]:
    """The client's other therapists who still work in the practice."""
    team = care_team(client, at).filter(role=CareRole.THERAPIST)
    own = set(team.values_list("account", flat=True))
    return [one for one in _at_work_beside(client, by, at) if one.id in own]


def _at_work_beside(client: Client, by: Reader, at: datetime) -> list[Account]:
    working = set(at_work(client.practice_id, at).values_list("account_id", flat=True))
    working.discard(by.account_id)
    return [one for one in told_in_order(client, at) if one.id in working]


def ends_at(at: datetime) -> datetime:
    """When a chart opened at that moment closes by itself."""
    return at + timedelta(hours=settings.HOLDFAST_BREAK_GLASS_HOURS)


def reason_of(glass: BreakGlass) -> str:
    """Why the chart was opened, in the words of who opened it; a call sheet's is its alert."""
    if glass.alert_id is not None:
        return _("The call sheet alone, to act on an alert.")
    key = key_of(glass.client)
    return vault.unseal(key, bytes(glass.sealed_reason), bound_to(glass.client_id)).decode()


def has_broken_glass(reader: Reader, client_id: UUID, at: datetime) -> bool:
    """Has this reader opened the chart in an emergency that has not ended yet?"""
    return open_glass(reader, at).filter(client_id=client_id).exists()


def open_glass(reader: Reader, at: datetime) -> QuerySet[BreakGlass]:
    """The charts that this reader opened in an emergency that has not ended yet."""
    glasses = BreakGlass.objects.filter(practice_id=reader.practice_id, alert_id=None)
    return glasses.filter(account_id=reader.account_id, at__lte=at, until__gt=at)


@dataclass(frozen=True, slots=True)
class Opening:
    """One emergency: who opened the chart, from when to when, and why.

    ``until`` is None while the alert is open to which a call sheet belongs.
    """

    who: str
    at: datetime
    until: datetime | None
    reason: str


def openings(client: Client) -> list[Opening]:
    """Every emergency in which this chart was opened, the latest first."""
    glasses = BreakGlass.objects.filter(practice_id=client.practice_id, client=client)
    rows = glasses.select_related("account", "client").order_by("-at")
    return [Opening(one.account.name, one.at, one.until, reason_of(one)) for one in rows]


def tell_of_opening(client: Client, told: list[Account], at: datetime) -> None:
    """In the transaction that opens the chart; the words name nobody."""
    for account in told:
        post.tell(post.Recipient(client.practice, account), TEMPLATE, at=at)
    if not told and client.practice.has_on_call_line:
        post.tell(post.Recipient(client.practice), TEMPLATE, at=at)


def _opened(client: Client, by: Reader, reason: str, at: datetime) -> BreakGlass:
    return BreakGlass.objects.create(
        practice_id=client.practice_id,
        client=client,
        account_id=by.account_id,
        sealed_reason=vault.seal(key_of(client), reason.encode(), bound_to(client.id)),
        at=at,
        until=ends_at(at),
    )


def bound_to(client_id: UUID) -> bytes:
    return b"break glass|" + client_id.bytes
