from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models


class KeptForm(models.Model):
    """What somebody sent just after their sign-in had ended: sealed, for them alone, for a day."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    path = models.CharField(max_length=300)
    sealed_fields = models.BinaryField()
    kept_at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.id)
