from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models


class Grant(models.Model):
    """What one release lets one person see; written only when a release entry is appended.

    ``covers`` is a list of words of ``kernel.chart.releases``; ``label`` is ``ordinary`` or
    ``part2`` and a release that names substance-use records is signed for by itself; psychotherapy
    notes and what a client keeps private are reached by none.
    ``release_id`` is the entry id of the release that gave it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    practice = models.ForeignKey("people.Practice", on_delete=models.PROTECT)
    client = models.ForeignKey("circle.Client", on_delete=models.PROTECT)
    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)
    release_id = models.UUIDField()
    covers = models.JSONField(default=list)
    label = models.CharField(max_length=20, default="ordinary")
    sealed_purpose = models.BinaryField(default=b"")
    since = models.DateTimeField()
    until = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["practice", "client", "release_id", "account"], name="one_grant_per_release"
            )
        ]

    def __str__(self) -> str:
        return str(self.id)
