from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models


class OpenSession(models.Model):
    """A sign-in that may still be open, so that its owner can see and end it.

    ``browser`` is a word or two, as "Firefox on Android"; no address is kept.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    session_key = models.CharField(max_length=40, unique=True)
    browser = models.CharField(max_length=60, blank=True)
    began_at = models.DateTimeField()
    seen_at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.id)
