from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class CareRole(models.TextChoices):
    THERAPIST = "therapist", _("Therapist")
    MEDICAL = "medical", _("Medical partner")


class CareMember(models.Model):
    """One professional in one client's circle; the one of ``order`` 1 is told first."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    practice = models.ForeignKey("people.Practice", on_delete=models.PROTECT)
    client = models.ForeignKey("circle.Client", on_delete=models.PROTECT)
    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)
    role = models.CharField(max_length=16, choices=CareRole.choices)
    order = models.PositiveSmallIntegerField(default=1)
    since = models.DateTimeField()
    until = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["practice", "client", "account"],
                condition=Q(until__isnull=True),
                name="once_in_a_circle",
            )
        ]
        indexes = [models.Index(fields=["practice", "account"], name="circles_of_account")]

    def __str__(self) -> str:
        return str(self.id)
