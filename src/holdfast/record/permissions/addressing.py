"""What a briefing asks of people, said to the one who reads it."""

from __future__ import annotations

from dataclasses import replace

from holdfast.kernel.briefing.addressed import missing_to_medical, titles_to_medical, to_medical
from holdfast.kernel.briefing.briefing import Briefing
from holdfast.kernel.content.content import Content

MEDICAL = "medical"


def addressed(briefing: Briefing, role: str | None, content: Content) -> Briefing:
    """To the medical partner in words of their own: nobody is asked to ask or tell themselves."""
    if role != MEDICAL:
        return briefing
    own = {card.id: card.medical_consider for card in content.cards}
    titles = {card.id: titles_to_medical(card) for card in content.cards}
    missing = missing_to_medical(content.words)
    findings = (
        replace(
            one,
            title=titles.get(one.id, {}).get(one.title, one.title),
            missing=tuple(missing.get(phrase, phrase) for phrase in one.missing),
            consider=to_medical(one.consider, own.get(one.id, ()), content.words),
            tell=tuple(whom for whom in one.tell if whom != MEDICAL),
        )
        for one in briefing.findings
    )
    return replace(briefing, findings=tuple(findings))
