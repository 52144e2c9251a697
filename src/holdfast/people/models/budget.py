from __future__ import annotations

from django.db import models


class Budget(models.Model):
    """What is left of the wrong tries somebody has; ``key`` is a digest and names nobody.

    ``whole_at``: from then on nothing of it is spent.
    """

    key = models.CharField(max_length=64, primary_key=True)
    whole_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return self.key
