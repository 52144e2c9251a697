"""What a form of our own has to hold to: cited, called no tested measure, never the only alarm."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from holdfast.kernel.content.check_in_form import CheckInForm
from holdfast.kernel.content.content import Content
from holdfast.library.checking.signed import half_signed
from holdfast.library.yaml_file import YamlFile, read_yaml

NOTICE = "not a tested measure and are not added up"
EMERGENCY = "dosing.emergency_reaction"


def own_form_problems(folder: Path, sources: frozenset[str], content: Content) -> Iterator[str]:
    """One sentence a problem, with file and line."""
    emergency = _signs_of_an_emergency(content)
    for form in content.check_ins.values():
        file = read_yaml(folder / f"{form.id}.yaml")
        if form.source not in sources:
            sentence = f"the source {form.source} is not in sources.yaml; add it there."
            yield file.refuse(sentence, "$.source")
        for sentence in half_signed(form.status, form.reviewer, form.reviewed_on):
            yield file.refuse(sentence, "$.status")
        if NOTICE not in form.notice:
            yield file.refuse(f"say in its notice that the questions are “{NOTICE}”.", "$.notice")
        yield from _of_questions(file, form, emergency)


def _of_questions(file: YamlFile, form: CheckInForm, emergency: frozenset[str]) -> Iterator[str]:
    for index, question in enumerate(form.questions):
        place = f"$.questions[{index}]"
        if form.kind == "answers" and not question.left_unsaid:
            yield file.refuse(f"“{question.key}” needs an answer of `left_unsaid`.", place)
        if question.sign and question.sign.code in emergency:
            sentence = (
                f"“{question.sign.code}” is an emergency; say in the instructions to call the "
                "emergency number, and do not ask for it."
            )
            yield file.refuse(sentence, place)


def _signs_of_an_emergency(content: Content) -> frozenset[str]:
    cards = (card for card in content.cards if card.id == EMERGENCY)
    return frozenset(code for card in cards for code in card.parameters.codes)
