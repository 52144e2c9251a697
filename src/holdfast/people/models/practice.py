from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models

from holdfast.post import Recipient, reaches


class SecondFactor(models.TextChoices):
    REMINDED = "reminded"
    REQUIRED = "required"


class Practice(models.Model):
    """A practice; it shares nothing with the others on the same installation."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    slug = models.SlugField(unique=True)
    name = models.CharField(max_length=160)
    time_zone = models.CharField(max_length=64, default="UTC")
    jurisdiction = models.CharField(max_length=6, blank=True, help_text="ISO 3166-2, as US-CA")
    staffed_hours = models.JSONField(default=dict, blank=True)
    on_call_email = models.EmailField(blank=True)
    telephone = models.CharField(max_length=40, blank=True)
    emergency_words = models.TextField(max_length=600, blank=True)
    second_factor = models.CharField(
        max_length=12, choices=SecondFactor.choices, default=SecondFactor.REMINDED
    )
    cover = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    cover_absence_signed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    cover_absence_signed_at = models.DateTimeField(null=True, blank=True)
    claim_minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    claim_more_minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    absence_words = models.CharField(max_length=300, blank=True)
    openings_an_hour = models.PositiveSmallIntegerField(null=True, blank=True)
    is_invented = models.BooleanField(default=False)

    @property
    def has_on_call_line(self) -> bool:
        return reaches(Recipient(self))

    def __str__(self) -> str:
        return self.slug
