from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Did(models.TextChoices):
    """In the order in which one press does several of them."""

    RAN_OUT = "ran_out", _("their time ran out")
    GAVE_BACK = "gave_back", _("took it back")
    LOOKED = "looked", _("looked")
    HAD = "had", _("has it")
    LENGTHENED = "lengthened", _("asked for more time")
    TRIED = "tried", _("tried, and did not reach them")
    SPOKE = "spoke", _("was in touch; it stays open")
    HANDED_ON = "handed_on", _("handed it on")
    CLOSED = "closed", _("closed it")


class Deed(models.Model):
    """What a person did about an alert, and when. Never changed, and never any words.

    ``until`` is until when they have it, or when they try again; ``to`` is whom it was handed to;
    ``entry`` is the contact entry that tells of it in the chart.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    practice = models.ForeignKey("people.Practice", on_delete=models.PROTECT, db_index=False)
    alert = models.ForeignKey("alerts.Alert", on_delete=models.PROTECT, related_name="deeds")
    did = models.CharField(max_length=12, choices=Did.choices)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False
    )
    at = models.DateTimeField()
    until = models.DateTimeField(null=True)
    to = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", db_index=False
    )
    entry = models.UUIDField(null=True)

    def __str__(self) -> str:
        return f"{self.alert_id} {self.did}"
