"""A colleague begins to look in somebody's place: what nobody has already goes to them next."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from holdfast.alerts.models import OPEN, Alert
from holdfast.circle.models import CareMember, CareRole
from holdfast.circle.team import open_at
from holdfast.people.absences import accept_cover
from holdfast.people.models import Absence
from holdfast.people.reader import Reader


@transaction.atomic
def begin_to_cover(absence_id: UUID, *, by: Reader, at: datetime) -> Absence:
    """Accepts; open alerts for which nobody was left to be told are told anew by the worker.

    Raises what ``people.absences.accept_cover`` raises.
    """
    absence = accept_cover(absence_id, by=by, at=at)
    places = CareMember.objects.filter(open_at(at), practice_id=by.practice_id)
    theirs = places.filter(account_id=absence.account_id, role=CareRole.THERAPIST)
    resting = Alert.objects.filter(
        practice_id=by.practice_id,
        client__in=theirs.values("client_id"),
        client__erased_at__isnull=True,
        state__in=OPEN,
        escalates_at=None,
    )
    resting.update(escalates_at=at)
    return absence
