from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models


class Telling(models.Model):
    """That someone was told of an alert: a person, or the practice's on-call line (no account)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    practice = models.ForeignKey("people.Practice", on_delete=models.PROTECT, db_index=False)
    alert = models.ForeignKey("alerts.Alert", on_delete=models.PROTECT, related_name="tellings")
    step = models.PositiveSmallIntegerField()
    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["practice", "alert", "step"], name="told_in_order")
        ]

    def __str__(self) -> str:
        return f"{self.alert_id} {self.step}"
