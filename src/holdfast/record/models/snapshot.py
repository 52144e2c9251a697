from __future__ import annotations

from django.db import models


class Snapshot(models.Model):
    """The entries of one chart up to ``seq``, decoded, packed and sealed: read in one row.

    ``digest`` is the chain's at ``seq``; ``shape`` names the structs it was packed with, so that
    a changed struct makes it again from the entries. It may be deleted at any time.
    """

    practice = models.ForeignKey("people.Practice", on_delete=models.PROTECT, db_index=False)
    client = models.OneToOneField("circle.Client", on_delete=models.PROTECT, primary_key=True)
    seq = models.PositiveIntegerField()
    digest = models.BinaryField(max_length=32)
    shape = models.CharField(max_length=16)
    sealed = models.BinaryField()

    def __str__(self) -> str:
        return str(self.client_id)
