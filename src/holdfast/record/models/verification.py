from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q


class Verification(models.Model):
    """One round through a practice: where it stands, and what did not hold.

    ``reached`` is the last client walked. ``faults`` are fixed words and places
    (``record.verification.faults``); the row stays when the round is over.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    practice = models.ForeignKey("people.Practice", on_delete=models.PROTECT, db_index=False)
    begun_at = models.DateTimeField()
    went_on_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)
    reached = models.UUIDField(null=True)
    faults = models.JSONField(default=list)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["practice"], condition=Q(finished_at__isnull=True), name="one_round_at_once"
            )
        ]
        indexes = [models.Index(fields=["practice", "begun_at"], name="rounds_of_practice")]

    def __str__(self) -> str:
        return str(self.id)
