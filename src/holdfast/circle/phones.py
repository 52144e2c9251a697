"""Phones that may deliver a client's call for support without a sign-in.

What such a phone keeps names its own row and a secret; it reads nothing, writes nothing else, and
ends by "Forget this phone", by the client or their therapist, and with the client's own access.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from holdfast import audit
from holdfast.circle.models import Client, KeptPhone
from holdfast.people.memberships import open_memberships
from holdfast.people.models import Role
from holdfast.people.reader import Reader

SECRET_BYTES = 32


def keep_phone(client: Client, *, by: Reader, browser: str, at: datetime) -> str:
    """What the phone keeps; it is shown this once."""
    secret = secrets.token_urlsafe(SECRET_BYTES)
    phone = KeptPhone.objects.create(
        practice_id=client.practice_id,
        client=client,
        account_id=by.account_id,
        token_digest=_digest(secret),
        browser=browser,
        kept_at=at,
    )
    audit.did(by, client, "keep phone", at=at)
    return f"{phone.id}.{secret}"


def phone_with(token: str, at: datetime) -> KeptPhone | None:
    """The phone that keeps this, while neither it nor the client's own access has ended."""
    named, _, secret = token.partition(".")
    phone = _phone(named)
    if phone is None or not hmac.compare_digest(bytes(phone.token_digest), _digest(secret)):
        return None
    return phone if phone.ended_at is None and _may_still_sign_in(phone, at) else None


def phones_of(client: Client) -> QuerySet[KeptPhone]:
    """Those that can deliver, the one kept last first."""
    return phones_in(client.practice_id).filter(client=client).order_by("-kept_at", "id")


def phones_in(practice_id: UUID) -> QuerySet[KeptPhone]:
    """Those of all clients that can deliver, by the clients' codes: for who may know no more."""
    kept = KeptPhone.objects.filter(practice_id=practice_id, client__erased_at__isnull=True)
    ordered = kept.filter(ended_at__isnull=True).order_by("client__code", "-kept_at", "id")
    return ordered.select_related("client")


def end_phone(client: Client, phone_id: UUID, *, by: Reader, at: datetime) -> None:
    """From the next call on; ending it twice ends it once."""
    if phones_of(client).filter(id=phone_id).update(ended_at=at):
        audit.did(by, client, "end phone", at=at)


def forget_phone(phone: KeptPhone, at: datetime) -> None:
    """By the phone itself, whoever holds it: there is nothing to see and nothing to lose by it."""
    KeptPhone.objects.filter(id=phone.id, ended_at__isnull=True).update(ended_at=at)


def note_use(phone: KeptPhone, at: datetime) -> None:
    KeptPhone.objects.filter(id=phone.id).update(used_at=at)


def _phone(named: str) -> KeptPhone | None:
    try:
        wanted = UUID(named)
    except ValueError:
        return None
    found = KeptPhone.objects.select_related("client__practice", "account")
    return found.filter(id=wanted, client__erased_at__isnull=True).first()


def _may_still_sign_in(phone: KeptPhone, at: datetime) -> bool:
    if not phone.account.is_active or phone.client.account_id != phone.account_id:
        return False
    parts = open_memberships(phone.account_id, at).filter(practice_id=phone.practice_id)
    return parts.filter(role=Role.CLIENT).exists()


def _digest(secret: str) -> bytes:
    return hashlib.sha256(secret.encode()).digest()
