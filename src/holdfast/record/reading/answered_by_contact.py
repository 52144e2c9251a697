"""Which findings only a professional's live contact, assessment and plan answer."""

from __future__ import annotations

from holdfast.kernel.content.content import Content
from holdfast.kernel.predicates import PREDICATES


def is_answered_by_contact(finding_id: str, known: Content) -> bool:
    """Whether a ``contact`` entry answers such a finding, and no "done" does."""
    card = next((card for card in known.cards if card.id == finding_id), None)
    return card is not None and PREDICATES[card.predicate].turned_by.contact.is_in_full
