from __future__ import annotations

from django.db import models
from django.db.models import Q


class Standing(models.Model):
    """Where one client stands: what the board needs, without reading the chart.

    ``urgency`` is the rank of the most urgent finding (``record.keeping.urgency_rank``);
    ``headlines`` is the sealed rest (``record.keeping.sealed_headlines.Headlines``). It can be made
    again from the entries at any time.
    """

    practice = models.ForeignKey("people.Practice", on_delete=models.PROTECT, db_index=False)
    client = models.OneToOneField("circle.Client", on_delete=models.PROTECT, primary_key=True)
    seq = models.PositiveIntegerField()
    at = models.DateTimeField()
    phase = models.CharField(max_length=24)
    urgency = models.PositiveSmallIntegerField()
    changes_at = models.DateTimeField(null=True)
    content_version = models.CharField(max_length=80)
    labels = models.JSONField(default=list)
    headlines = models.BinaryField()
    fingerprint = models.BinaryField(max_length=32)

    class Meta:
        indexes = [
            models.Index(
                fields=["changes_at", "practice"],
                condition=Q(changes_at__isnull=False),
                name="standing_due",
            ),
            models.Index(fields=["content_version"], name="standing_by_content"),
        ]

    def __str__(self) -> str:
        return str(self.client_id)
