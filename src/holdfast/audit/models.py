from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q


class AuditEvent(models.Model):
    """One seeing or one doing. Ids only: no name and no words of a person.

    ``position`` and ``digest`` stay empty until the worker chains the row to the one before it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    practice_id = models.UUIDField(null=True, db_index=False)
    account_id = models.UUIDField(null=True)
    role = models.CharField(max_length=16, blank=True)
    client_id = models.UUIDField(null=True)
    verb = models.CharField(max_length=8, choices=[("saw", "saw"), ("did", "did")])
    what = models.CharField(max_length=120)
    at = models.DateTimeField()
    position = models.BigIntegerField(null=True)
    digest = models.BinaryField(max_length=32, null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["practice_id", "position"], name="one_row_a_position")
        ]
        indexes = [
            models.Index(
                fields=["practice_id", "at"],
                condition=Q(position__isnull=True),
                name="audit_not_yet_chained",
            ),
            models.Index(fields=["practice_id", "client_id", "at"], name="audit_of_client"),
            models.Index(fields=["practice_id", "at", "id"], name="audit_by_time"),
        ]

    def __str__(self) -> str:
        return f"{self.verb} {self.what}"


class ChainHead(models.Model):
    """Where a practice's chain ends: held by who chains, so that two never chain at once.

    It also shows when rows were cut off the end. The nil UUID stands for the installation itself,
    to which belongs what happens before anyone is in a practice.
    """

    practice_id = models.UUIDField(primary_key=True)
    position = models.BigIntegerField(default=0)
    digest = models.BinaryField(max_length=32, default=bytes(32))

    def __str__(self) -> str:
        return str(self.practice_id)
