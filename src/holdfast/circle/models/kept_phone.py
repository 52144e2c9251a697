from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models


class KeptPhone(models.Model):
    """A phone that can deliver this client's call for support without a sign-in, and nothing else.

    Only a digest of what the phone keeps stands here.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    practice = models.ForeignKey("people.Practice", on_delete=models.PROTECT)
    client = models.ForeignKey("circle.Client", on_delete=models.PROTECT)
    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)
    token_digest = models.BinaryField(max_length=32)
    browser = models.CharField(max_length=40, blank=True)
    kept_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["practice", "client"], name="phones_of_client")]

    def __str__(self) -> str:
        return str(self.id)
