from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models


class Draft(models.Model):
    """Unfinished writing, sealed, kept under the one-use token of its form."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    practice = models.ForeignKey("people.Practice", on_delete=models.PROTECT, db_index=False)
    client = models.ForeignKey("circle.Client", on_delete=models.PROTECT)
    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)
    entry_id = models.UUIDField()
    form = models.CharField(max_length=60)
    kept_at = models.DateTimeField(db_index=True)
    sealed = models.BinaryField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["practice", "account", "entry_id"], name="one_draft_a_form"
            )
        ]

    def __str__(self) -> str:
        return str(self.id)
