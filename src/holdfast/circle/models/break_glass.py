from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models


class BreakGlass(models.Model):
    """A therapist opened a chart that was not theirs to open, and said why. It ends by itself.

    With ``alert_id`` it is a call sheet that was opened, and nothing else: its reason is the alert,
    and it ends when the alert is closed; until then ``until`` is null.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    practice = models.ForeignKey("people.Practice", on_delete=models.PROTECT)
    client = models.ForeignKey("circle.Client", on_delete=models.PROTECT)
    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)
    sealed_reason = models.BinaryField()
    at = models.DateTimeField()
    until = models.DateTimeField(null=True)
    alert_id = models.UUIDField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["practice", "client", "account"], name="glass_of_client"),
            models.Index(
                fields=["alert_id"], condition=models.Q(until=None), name="open_sheets_of_alert"
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)
