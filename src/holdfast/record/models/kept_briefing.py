from __future__ import annotations

import uuid

from django.db import models


class KeptBriefing(models.Model):
    """A briefing as it was the moment it changed: sealed, with its content version.

    ``seq`` is the last entry it stands on, so the same briefing can be made again and compared.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    practice = models.ForeignKey("people.Practice", on_delete=models.PROTECT, db_index=False)
    client = models.ForeignKey("circle.Client", on_delete=models.PROTECT, db_index=False)
    at = models.DateTimeField()
    seq = models.PositiveIntegerField()
    content_version = models.CharField(max_length=80)
    sealed = models.BinaryField()

    class Meta:
        indexes = [models.Index(fields=["practice", "client", "at"], name="briefings_of_client")]

    def __str__(self) -> str:
        return str(self.id)
