from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models


class Erasure(models.Model):
    """A client whose key was destroyed. The list is applied again after a backup is restored."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    practice = models.ForeignKey("people.Practice", on_delete=models.PROTECT)
    client_id = models.UUIDField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["practice", "client_id"], name="erased_once")
        ]

    def __str__(self) -> str:
        return str(self.client_id)
