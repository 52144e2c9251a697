from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models

from holdfast.people.models.membership import Role


class Invitation(models.Model):
    """A place kept in a practice for whoever holds the link, once, until it expires.

    Only a digest of the link's secret is kept. ``client_id`` names the client, for a client's own.
    ``held_for`` is the account that alone may take the place, once the link was used with its
    address.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    practice = models.ForeignKey("people.Practice", on_delete=models.PROTECT)
    role = models.CharField(max_length=16, choices=Role.choices)
    client_id = models.UUIDField(null=True, blank=True)
    token_digest = models.BinaryField(max_length=32)
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    held_for = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )

    def __str__(self) -> str:
        return str(self.id)
