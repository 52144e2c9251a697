from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q

from holdfast.circle.sealed_name import name_of


class Client(models.Model):
    """A person in care. The name is sealed under a key of their own; ``code`` is safe to show."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    practice = models.ForeignKey("people.Practice", on_delete=models.PROTECT)
    code = models.CharField(max_length=12)
    sealed_name = models.BinaryField()
    name_index = models.BinaryField(max_length=32)
    wrapped_key = models.BinaryField(max_length=64)
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True
    )
    time_zone = models.CharField(max_length=64, default="UTC")
    country = models.CharField(max_length=2, blank=True)
    created_at = models.DateTimeField()
    erased_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["practice", "code"], name="code_once_per_practice"),
            models.UniqueConstraint(
                fields=["practice", "account"],
                condition=Q(account__isnull=False),
                name="one_client_per_account_and_practice",
            ),
        ]
        indexes = [models.Index(fields=["practice", "name_index"], name="client_by_name")]

    def __str__(self) -> str:
        return self.code

    @property
    def name(self) -> str:
        """The unsealed name; empty once erased."""
        return name_of(self)

    @property
    def initials(self) -> str:
        return "".join(word[0] for word in self.name.split()[:2]).upper()
