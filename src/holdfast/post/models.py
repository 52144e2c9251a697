from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    QUEUED = "queued", _("Waiting to be sent")
    TAKEN = "taken", _("Being sent")
    SENT = "sent", _("Sent")
    FAILED = "failed", _("Will be tried again")
    GAVE_UP = "gave_up", _("Could not be delivered")
    PUT_AWAY = "put_away", _("Could not be delivered, and a person has seen it")
    SETTLED = "settled", _("Not needed any more: somebody has what it is about")


WAITING = (State.QUEUED, State.FAILED)


class Delivery(models.Model):
    """One message to one recipient over one channel. Never text, never an address of a person.

    ``to`` is an account id, or ``on_call`` for the practice's on-call line; ``last_error`` is the
    name of a kind of error. ``occasion`` tells one message about an alert from the next: the place
    of the telling it is for. A worker holds a taken row until ``lease_until``.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    practice_id = models.UUIDField()
    alert_id = models.UUIDField(null=True, blank=True)
    channel = models.CharField(max_length=16)
    template = models.CharField(max_length=32)
    to = models.CharField(max_length=36)
    occasion = models.PositiveSmallIntegerField(default=0)
    state = models.CharField(max_length=8, choices=State.choices, default=State.QUEUED)
    attempts = models.PositiveSmallIntegerField(default=0)
    not_before = models.DateTimeField()
    lease_until = models.DateTimeField(null=True, blank=True)
    taken_by = models.CharField(max_length=64, blank=True)
    last_error = models.CharField(max_length=64, blank=True)
    created_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["practice_id", "alert_id", "channel", "to", "template", "occasion"],
                name="told_once_on_an_occasion",
            )
        ]
        indexes = [
            models.Index(
                fields=["not_before"], condition=Q(state__in=WAITING), name="post_waiting"
            ),
            models.Index(fields=["lease_until"], condition=Q(state=State.TAKEN), name="post_taken"),
            models.Index(
                fields=["practice_id", "created_at"],
                condition=Q(state=State.GAVE_UP),
                name="post_gave_up",
            ),
            models.Index(fields=["sent_at"], condition=Q(state=State.SENT), name="post_sent"),
        ]

    @property
    def is_given_up(self) -> bool:
        return self.state == State.GAVE_UP

    def __str__(self) -> str:
        return f"{self.channel} {self.state}"
