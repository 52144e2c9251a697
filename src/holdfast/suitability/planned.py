"""The plan that an answer is given to, in the words of the form."""

from __future__ import annotations

from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.considerations.retold import DAYS_OF_A_DOSE
from holdfast.library.forms import Question, load
from holdfast.suitability.said import answer_in
from holdfast.suitability.shown import in_words

Line = tuple[str, str]


def planned(scene: Scene) -> list[Line]:
    """What was asked of the plan, and what was said; what nobody said is left out.

    So is the day of a dose that is over or was given: it is no plan any more.
    """
    asked = [one for one in load().questions_for("therapist") if one.makes.kind == "plan"]
    lines = [
        (one.words_for("therapist"), in_words(one, "therapist", answer_in(one, scene.chart)))
        for one in asked
        if answer_in(one, scene.chart) and _is_still_planned(one, scene)
    ]
    return [(words, said) for words, said in lines if said]


def _is_still_planned(question: Question, scene: Scene) -> bool:
    field = question.makes.field
    return field not in DAYS_OF_A_DOSE or scene.coming_dose(field) is not None
