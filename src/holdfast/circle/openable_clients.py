"""The clients whose charts a reader may open at a moment: one rule for lists and for finding."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Q, QuerySet

from holdfast.circle.break_glass import open_glass
from holdfast.circle.models import CareMember, CareRole, Client
from holdfast.circle.team import open_at
from holdfast.people.models import Role
from holdfast.people.reader import Reader


def places_of(reader: Reader, at: datetime) -> QuerySet[CareMember]:
    """The reader's own open places, in the role they read in now."""
    places = CareMember.objects.filter(
        open_at(at),
        practice_id=reader.practice_id,
        account_id=reader.account_id,
        client__erased_at__isnull=True,
    )
    return places.filter(role=reader.role) if reader.role in CareRole.values else places.none()


def openable(reader: Reader, at: datetime) -> QuerySet[Client]:
    """Clients in whose circle the reader is, and for a therapist charts opened in an emergency."""
    allowed = Q(id__in=places_of(reader, at).values("client_id"))
    if reader.role == Role.THERAPIST:
        allowed |= Q(id__in=open_glass(reader, at).values("client_id"))
    return Client.objects.filter(allowed, practice_id=reader.practice_id, erased_at__isnull=True)
