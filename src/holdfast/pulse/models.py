from __future__ import annotations

from django.db import models


class Heartbeat(models.Model):
    """The last sign of one worker, by the database's clock.

    ``well_at`` is when a turn last went without a stumble; ``stumbled`` names the steps that
    stumbled in the turn before this sign, with spaces. ``has_left``: it was told to stop.
    """

    worker = models.CharField(max_length=64, primary_key=True)
    at = models.DateTimeField()
    well_at = models.DateTimeField()
    stumbled = models.CharField(max_length=200, blank=True)
    has_left = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.worker


class Touch(models.Model):
    """One row, written to learn whether the database takes a write."""

    id = models.PositiveSmallIntegerField(primary_key=True)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.id)
