"""What one press of a button said in answer to a question."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from holdfast.checkins.answering import Answering, with_typed
from holdfast.checkins.sheets import Asked

DECLINED = "declined"
MOST_LETTERS = 4000
MOST_KEPT = 40_000  # letters of a draft; what is too long to send is not lost either


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


def keep_words(
    answering: Answering, question: Asked | None, sent: Mapping[str, str], *, at: datetime
) -> None:
    """What is written and not yet sent waits in the draft; choices are never kept so."""
    written = sent.get("answer", "")[:MOST_KEPT]
    if question is not None and question.shape == "words":
        with_typed(answering, question.key, written, at=at)
