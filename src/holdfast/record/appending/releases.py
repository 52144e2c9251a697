"""A release is an entry; what it lets a person see is a grant, written in the same transaction."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from holdfast.circle.keys import key_of
from holdfast.circle.models import CareRole, Client, Grant
from holdfast.circle.sealed_purpose import sealed
from holdfast.circle.team import care_team
from holdfast.kernel.chart.releases import MEDICAL_SIDE, words_covered
from holdfast.kernel.entries import Entry
from holdfast.people.models import Membership
from holdfast.record.appending.validate import Checked
from holdfast.record.entry.canonical_form import said_in

REACHES = "reaches"
LABELS = ("ordinary", "part2", "psychotherapy_note")


def project(client: Client, fresh: Sequence[Checked], *, at: datetime) -> None:
    """Grants for the fresh releases; one that replaces another ends it from this moment on, and one
    that is withdrawn ends those made before with the same person, or with anybody where it names
    nobody.

    A release takes effect when it is signed and ``to`` is the account id of someone of the
    practice, or the medical side by name: then it is to those who have a medical place in the
    client's circle at that moment; who joins later needs a release of their own.
    ``reaches`` (default ``ordinary``) is the most private label it names.
    """
    for one in fresh:
        if one.entry.kind == "release":
            _project(client, one, at)


def _project(client: Client, one: Checked, at: datetime) -> None:
    if one.replaces:
        earlier = Grant.objects.filter(practice_id=client.practice_id, client=client)
        earlier.filter(release_id=one.replaces, withdrawn_at__isnull=True).update(withdrawn_at=at)
    if one.entry.body.withdrawn_at:
        _end_earlier(client, one.entry, at)
    if one.entry.body.signed:
        for account_id in _accounts(client, one.entry, at):
            _grant(client, one, account_id)


def _end_earlier(client: Client, entry: Entry, at: datetime) -> None:
    withdrawn_at = entry.body.withdrawn_at
    earlier = Grant.objects.filter(
        practice_id=client.practice_id,
        client=client,
        since__lt=withdrawn_at,
        withdrawn_at__isnull=True,
    )
    if (entry.body.to or "").strip():
        earlier = earlier.filter(account_id__in=_accounts(client, entry, at))
    earlier.update(withdrawn_at=withdrawn_at)


def _accounts(client: Client, entry: Entry, at: datetime) -> list[UUID]:
    to = (entry.body.to or "").strip()
    if to.casefold() in MEDICAL_SIDE:
        medical = care_team(client, at).filter(role=CareRole.MEDICAL)
        return list(dict.fromkeys(member.account_id for member in medical))
    try:
        account_id = UUID(to)
    except ValueError:
        return []
    members = Membership.objects.filter(practice_id=client.practice_id, account_id=account_id)
    return [account_id] if members.exists() else []


def _grant(client: Client, one: Checked, account_id: UUID) -> None:
    body = one.entry.body
    reaches = said_in(one.written).get(REACHES)
    id_ = uuid4()
    Grant.objects.create(
        id=id_,
        practice_id=client.practice_id,
        client=client,
        account_id=account_id,
        release_id=one.id,
        covers=list(words_covered(one.entry)),
        label=reaches if reaches in LABELS else LABELS[0],
        sealed_purpose=sealed(key_of(client), client.id, id_, body.purpose or ""),
        since=one.entry.at,
        until=body.until and body.until.end(ZoneInfo(client.time_zone)),
        withdrawn_at=body.withdrawn_at,
    )
