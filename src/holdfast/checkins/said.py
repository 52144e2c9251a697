"""What one press of a button said in answer to a question."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from holdfast.checkins.sheets import Asked

DECLINED = "declined"
MOST_LETTERS = 4000


@dataclass(frozen=True, slots=True)
class Said:
    """``answer`` is None where one would rather not say."""

    answer: int | str | None


def said(question: Asked, sent: Mapping[str, str]) -> Said | None:
    """None for what is no answer to this question."""
    written = sent.get("answer", "")
    if question.shape == "words":
        return Said(written.strip() or None) if len(written) <= MOST_LETTERS else None
    if written == DECLINED:
        return Said(question.refused_as)
    codes = (code for code in question.codes if str(code) == written)
    return next((Said(code) for code in codes), None)
