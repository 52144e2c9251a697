from __future__ import annotations

import uuid
from datetime import datetime
from typing import Final
from uuid import UUID

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    HISTORY = "history", _("Known from history, never rung")
    RAISED = "raised", _("Raised")
    DELIVERED = "delivered", _("Delivered")
    SEEN = "seen", _("Looked at, and nobody has it")
    HAD = "had", _("Somebody has it")
    CLOSED = "closed", _("Closed")


NOBODY_HAS: Final = [State.RAISED, State.DELIVERED, State.SEEN]
OPEN: Final = [*NOBODY_HAS, State.HAD]
PEOPLE: Final = ("seen_by", "had_by", "handed_to", "tried_by", "closed_by")


class Alert(models.Model):
    """A cause that a person must look at. Only a person closes it.

    ``cause`` is a keyed digest of the finding's cause, so the table names no risk; ``sealed`` holds
    what the board says (``alerts.sealed.About``). ``escalates_at`` is when the next person is told.
    ``seen_by`` looked first; whoever has it, has it until ``had_until``, and then nobody does,
    whether or not a worker has noticed. ``handed_to`` was handed it and has not taken it yet.
    ``had_entry`` and ``closing_entry`` are the contact entries that tell what was done.
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
    had_at = models.DateTimeField(null=True)
    had_until = models.DateTimeField(null=True)
    had_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", db_index=False
    )
    had_entry = models.UUIDField(null=True)
    handed_to = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", db_index=False
    )
    tried_at = models.DateTimeField(null=True)
    tried_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", db_index=False
    )
    again_at = models.DateTimeField(null=True)
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

    @property
    def is_open(self) -> bool:
        return self.state in OPEN

    def is_had(self, at: datetime) -> bool:
        """Whether somebody has promised to act on it, and the time they gave is not over."""
        return self.state == State.HAD and self.had_until is not None and self.had_until > at

    def is_had_by(self, account_id: UUID, at: datetime) -> bool:
        return self.is_had(at) and self.had_by_id == account_id
