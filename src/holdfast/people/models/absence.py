from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models


class Absence(models.Model):
    """A therapist is away until a moment, and asked a colleague to look in their place.

    It is about no client and gives no reason; nothing changes before the colleague has accepted.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    practice = models.ForeignKey("people.Practice", on_delete=models.PROTECT)
    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)
    cover = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="covered"
    )
    asked_at = models.DateTimeField()
    until = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["practice", "until"],
                condition=models.Q(ended_at__isnull=True),
                name="absences_open",
            )
        ]

    def __str__(self) -> str:
        return str(self.id)
