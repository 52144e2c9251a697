"""The plan that an answer is given to, in the words of the form."""

from __future__ import annotations

from holdfast.kernel.chart import Chart
from holdfast.library.forms import load
from holdfast.suitability.said import answer_in
from holdfast.suitability.shown import in_words

Line = tuple[str, str]


def planned(chart: Chart) -> list[Line]:
    """What was asked of the plan, and what was said; what nobody said is left out."""
    asked = [one for one in load().questions_for("therapist") if one.makes.kind == "plan"]
    lines = [
        (one.words_for("therapist"), in_words(one, "therapist", answer_in(one, chart)))
        for one in asked
        if answer_in(one, chart)
    ]
    return [(words, said) for words, said in lines if said]
