from __future__ import annotations

import uuid
from typing import Final

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    HISTORY = "history", _("Known from history, never rung")
    RAISED = "raised", _("Raised")
    DELIVERED = "delivered", _("Delivered")
    SEEN = "seen", _("Seen")
    ACTING = "acting", _("Someone is acting")
    CLOSED = "closed", _("Closed")


UNSEEN: Final = [State.RAISED, State.DELIVERED]
OPEN: Final = [*UNSEEN, State.SEEN, State.ACTING]


class Alert(models.Model):
    """A cause that a person must look at. Only a person closes it.

    ``cause`` is a keyed digest of the finding's cause, so the table names no risk; ``sealed`` holds
    what the board says (``alerts.sealed.About``). ``escalates_at`` is when the next person is told.
    ``acting_entry`` and ``closing_entry`` are the contact entries that tell what was done.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    practice = models.ForeignKey("people.Practice", on_delete=models.PROTECT, db_index=False)
    client = models.ForeignKey("circle.Client", on_delete=models.PROTECT, db_index=False)
    cause = models.BinaryField(max_length=32)
    urgency = models.CharField(max_length=8, choices=[("now", _("Now")), ("today", _("Today"))])
    state = models.CharField(max_length=12, choices=State.choices)
    sealed = models.BinaryField()
    raised_at = models.DateTimeField()
    escalates_at = models.DateTimeField(null=True)
    delivered_at = models.DateTimeField(null=True)
    seen_at = models.DateTimeField(null=True)
    seen_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", db_index=False
    )
    acting_at = models.DateTimeField(null=True)
    acting_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", db_index=False
    )
    acting_entry = models.UUIDField(null=True)
    closed_at = models.DateTimeField(null=True)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", db_index=False
    )
    closing_entry = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["practice", "client", "cause"], name="alert_per_cause")
        ]
        indexes = [
            models.Index(
                fields=["practice", "client"], condition=Q(state__in=OPEN), name="alerts_open"
            ),
            models.Index(
                fields=["escalates_at"],
                condition=Q(escalates_at__isnull=False),
                name="alerts_to_escalate",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.state} {self.id}"
