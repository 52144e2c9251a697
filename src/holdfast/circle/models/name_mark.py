from __future__ import annotations

from django.db import models


class NameMark(models.Model):
    """A keyed digest of one beginning of one word of a client's name (see ``vault.blind``)."""

    pk = models.CompositePrimaryKey("practice_id", "digest", "client_id")
    practice = models.ForeignKey("people.Practice", on_delete=models.PROTECT, db_index=False)
    client = models.ForeignKey("circle.Client", on_delete=models.PROTECT)
    digest = models.BinaryField(max_length=32)

    def __str__(self) -> str:
        return str(self.client_id)
