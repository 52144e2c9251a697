from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models


class AttestedForm(models.Model):
    """That a practice may show a form's words: who declared it, by which sentence, until when.

    ``wording`` is null where the words come from a pack of the installation.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    practice = models.ForeignKey("people.Practice", on_delete=models.PROTECT)
    form = models.SlugField(max_length=64)
    sentence = models.TextField()
    wording = models.JSONField(null=True)
    attested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    attested_at = models.DateTimeField()
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["practice", "form"],
                condition=models.Q(ended_at__isnull=True),
                name="one_attestation_a_form",
            )
        ]

    def __str__(self) -> str:
        return str(self.id)
