from __future__ import annotations

import uuid

from django.db import models


class Recurrence(models.Model):
    """That a finding came again, on something more, while its alert was open.

    ``cause`` is the keyed digest of what it rests on by then; it never rings as an alert of its
    own, so that one who asks twice for help is one story with two times.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    practice = models.ForeignKey("people.Practice", on_delete=models.PROTECT, db_index=False)
    alert = models.ForeignKey("alerts.Alert", on_delete=models.PROTECT, related_name="recurrences")
    cause = models.BinaryField(max_length=32)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["practice", "alert", "cause"], name="recurrence_per_cause"
            )
        ]

    def __str__(self) -> str:
        return f"{self.alert_id} {self.at}"
