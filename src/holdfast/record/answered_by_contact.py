"""Which findings only a professional's live contact, assessment and plan answer."""

from __future__ import annotations

from holdfast.kernel.content import Content

ANSWERED_BY_CONTACT = frozenset(
    [
        "behaviour",
        "ideation",
        "item_at_least",
        "means_at_hand",
        "own_answer_at_most",
        "reaction_unassessed",
        "risk_told",
        "risk_unasked_while_fading",
        "screener_unfinished",
        "signal_unanswered",
    ]
)


def is_answered_by_contact(finding_id: str, known: Content) -> bool:
    """Whether a ``contact`` entry answers such a finding, and no "done" does."""
    card = next((card for card in known.cards if card.id == finding_id), None)
    return card is not None and card.predicate in ANSWERED_BY_CONTACT
