"""Where somebody is signed in, and how they end it from anywhere."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest

from holdfast import audit
from holdfast.people.browser_words import browser_words
from holdfast.people.models import Account, OpenSession
from holdfast.people.session_limits import idle_limit
from holdfast.people.visitor import AtTheDoor


@dataclass(frozen=True, slots=True)
class ShownSession:
    id: UUID
    browser: str
    began_at: datetime
    seen_at: datetime
    is_this: bool


def note_session(request: HttpRequest, account: Account, began_at: datetime, at: datetime) -> None:
    """Keeps that this session is open and was used at ``at``."""
    OpenSession.objects.update_or_create(
        session_key=request.session.session_key,
        defaults={"account": account, "seen_at": at},
        create_defaults={
            "account": account,
            "browser": browser_words(request.headers.get("User-Agent", "")),
            "began_at": began_at,
            "seen_at": at,
        },
    )


def sessions_of(account: Account, this: str | None, at: datetime) -> list[ShownSession]:
    """Those that still open something, this one first, then the last used."""
    shown = [
        ShownSession(one.id, one.browser, one.began_at, one.seen_at, one.session_key == this)
        for one in _open(account, idle_limit(account, at), at)
    ]
    return sorted(shown, key=lambda one: (not one.is_this, at - one.seen_at))


def end_session(session_id: UUID, *, by: Account, at: datetime) -> bool:
    """Whether one of one's own was ended; it opens nothing from the next request on."""
    return _end(OpenSession.objects.filter(account=by, id=session_id), by, at)


def end_other_sessions(this: str | None, *, by: Account, at: datetime) -> bool:
    return _end(OpenSession.objects.filter(account=by).exclude(session_key=this), by, at)


@transaction.atomic
def sign_everybody_out() -> None:
    """For a database that came from elsewhere: who signed out since must not be signed in again."""
    Session.objects.all().delete()
    OpenSession.objects.all().delete()


@transaction.atomic
def _end(which: QuerySet[OpenSession], by: Account, at: datetime) -> bool:
    keys = list(which.values_list("session_key", flat=True))
    if not keys:
        return False
    Session.objects.filter(session_key__in=keys).delete()
    which.delete()
    audit.did(AtTheDoor(by.id), None, "end session", at=at)
    return True


def _open(account: Account, idle: timedelta, at: datetime) -> list[OpenSession]:
    """What has ended by itself is forgotten here."""
    kept = OpenSession.objects.filter(account=account)
    there = Session.objects.filter(expire_date__gt=at).values("session_key")
    kept.exclude(session_key__in=there).delete()
    return list(kept.filter(seen_at__gte=at - idle))
