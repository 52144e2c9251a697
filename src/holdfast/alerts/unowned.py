"""Alerts on nobody's list: whoever had them has left, or nobody was there to be told next."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet

from holdfast import audit
from holdfast.alerts.models import NOBODY_HAS, OPEN, Alert, State, Telling
from holdfast.circle.models import CareMember, CareRole
from holdfast.circle.team import open_at
from holdfast.people.administering import held_practice
from holdfast.people.colleagues import therapists
from holdfast.people.reader import Reader


def stranded(practice_id: UUID, at: datetime) -> QuerySet[Alert]:
    """Open alerts with no therapist who works here in the circle or among those who were told."""
    here = therapists(practice_id, at).filter(account__is_active=True).values("account_id")
    circles = CareMember.objects.filter(open_at(at), practice_id=practice_id, account__in=here)
    told = Telling.objects.filter(practice_id=practice_id, account__in=here)
    alerts = Alert.objects.filter(
        practice_id=practice_id, state__in=OPEN, client__erased_at__isnull=True
    )
    in_a_circle = circles.filter(role=CareRole.THERAPIST).values("client_id")
    return alerts.exclude(client__in=in_a_circle).exclude(id__in=told.values("alert_id"))


def with_person(account_id: UUID, practice_id: UUID, at: datetime) -> int:
    """How many open alerts they have, or were handed."""
    theirs = Q(state=State.HAD, had_by=account_id, had_until__gt=at) | Q(handed_to=account_id)
    return Alert.objects.filter(theirs, practice_id=practice_id, state__in=OPEN).count()


@transaction.atomic
def tell_anew(*, by: Reader, at: datetime) -> int:
    """For when it has changed who can be told: the worker tells them next. Gives how many wait.

    The time of whoever had one and works here no more is over, and what was handed to them is
    nobody's; who looked stays named. Raises ``NotAllowed`` for anyone but an administrator.
    """
    practice = held_practice(by)
    here = therapists(practice.id, at).filter(account__is_active=True).values("account_id")
    had = Alert.objects.filter(practice=practice, state=State.HAD)
    count = had.exclude(had_by__in=here).update(had_until=at, escalates_at=at)
    nobody_has = Alert.objects.filter(practice=practice, state__in=NOBODY_HAS)
    handed = nobody_has.filter(handed_to__isnull=False).exclude(handed_to__in=here)
    count += handed.update(escalates_at=at)
    resting = nobody_has.filter(escalates_at__isnull=True, client__erased_at__isnull=True)
    count += resting.update(escalates_at=at)
    if count:
        audit.did(by, None, "have open alerts told anew", at=at)
    return count
