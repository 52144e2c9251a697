from __future__ import annotations

from django.conf import settings
from django.db import models

from holdfast.kernel.entries import KINDS
from holdfast.record.entry.ids import new_id

ROLES = ["client", "therapist", "medical", "practice", "import"]
LABELS = ["ordinary", "psychotherapy_note", "part2", "client_private", "safety"]


class Entry(models.Model):
    """One thing that became known of a client. Written once; never changed, never removed.

    The header is clear; ``body`` is sealed JSON (AES-256-GCM under the client's key, bound to
    client, id and kind). ``digest`` chains the header and the sealed body to the entry before.
    ``entry_id`` is the id people and files know, made where the entry is made; two clients may
    bring the same one, so ``id`` is the row's own.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    practice = models.ForeignKey("people.Practice", on_delete=models.PROTECT, db_index=False)
    client = models.ForeignKey("circle.Client", on_delete=models.PROTECT, db_index=False)
    seq = models.PositiveIntegerField()
    entry_id = models.UUIDField()
    kind = models.CharField(max_length=24, choices=[(kind, kind) for kind in KINDS])
    at = models.DateTimeField()
    recorded_at = models.DateTimeField()
    by = models.CharField(max_length=12, choices=[(role, role) for role in ROLES])
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        db_index=False,
    )
    label = models.CharField(max_length=20, choices=[(label, label) for label in LABELS])
    replaces = models.UUIDField(null=True)
    body = models.BinaryField()
    digest = models.BinaryField(max_length=32)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["practice", "client", "entry_id"], name="entry_stored_once"
            ),
            models.UniqueConstraint(fields=["practice", "client", "seq"], name="one_entry_a_place"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.entry_id}"
