"""Which forms a set of questions belongs to, where several forms share a question.

The form that is named, or the one with most of the questions. Of two with as many it is the one
that asks about suicide: a form from which that question was left out must not look like one
without it. Only a short form that is there whole, with less than half of the long one, is itself:
the first two questions of the PHQ-9 alone are a PHQ-2.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from holdfast.exchange.fhir.answers.questions import Question
from holdfast.library import instruments


def forms_answered(
    questions: Collection[Question], named: str | None
) -> Iterator[tuple[str, list[Question]]]:
    """Each form with its questions; every question is in exactly one of them."""
    left = list(questions)
    while left:
        forms = sorted({form for question in left for form, _key in question})
        best = max(forms, key=lambda form: _rank(form, left, named))
        yield best, [question for question in left if best in dict(question)]
        left = [question for question in left if best not in dict(question)]


def _rank(form: str, left: Collection[Question], named: str | None) -> tuple[int, ...]:
    questions = [question for question in left if form in dict(question)]
    definition = instruments.load(form)
    scored = {item.key for item in definition.items if item.is_scored}
    asked = len(scored & {dict(question)[form] for question in questions})
    is_of_risk = bool(definition.safety_items)
    return (
        form == named,
        len(questions),
        is_of_risk and 2 * asked >= len(scored),
        asked == len(scored),
        is_of_risk,
        -len(scored),
    )
