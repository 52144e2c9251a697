"""That somebody was asked: kept as a message that names the findings it asks about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import UUID, uuid5

from django.utils.translation import gettext as _

from holdfast.kernel.considerations.question import Question
from holdfast.record import NewEntry

OF_WHOM = ("client", "medical")
LONGEST = 2000


def asked_entry(question: Question, of: str, form_id: UUID) -> NewEntry:
    """The same question of the same person sent twice from one page is kept once."""
    keys = [gap.key for gap in question.waiting]
    id_ = uuid5(form_id, f"{of} {keys[0]}")
    return _message(id_, of, keys, " ".join(question.asks) or question.waiting[0].title)


def list_entry(keys: Sequence[str], form_id: UUID) -> NewEntry:
    """The prescriber was given the whole list."""
    return _message(form_id, "medical", keys, _("The list of questions was given."))


def _message(id_: UUID, of: str, keys: Iterable[str], text: str) -> NewEntry:
    body = {"to": of, "asks": list(keys), "text": text[:LONGEST]}
    return NewEntry(kind="message", id=id_, body=body)
