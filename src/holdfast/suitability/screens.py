"""The client's form as screens of a few questions; what was answered decides what comes next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from holdfast.library.forms import Form, Group, Question, Section
from holdfast.suitability.said import AFFIRMS, DECLINED, UNKNOWN, Said

Given = Mapping[str, Any]

A_SCREEN = 3
NONE, SOME = "none", "some"
OPTIONAL = ("date", "number", "text", "blood_pressure", "medicines")
NOT_USED = ("none", "no", UNKNOWN, DECLINED, "")


@dataclass(frozen=True, slots=True)
class Screen:
    """``gate``: the questions are only listed, and one answer is for all of them.

    ``is_more`` asks the details of what was answered with a yes.
    """

    key: str
    section: Section
    group: Group
    questions: tuple[Question, ...]
    gate: str = ""
    is_more: bool = False

    @property
    def keys(self) -> tuple[str, ...]:
        return (self.gate,) if self.gate else tuple(one.key for one in self.questions)


def screens_of(form: Form, given: Given) -> list[Screen]:
    return [
        screen
        for section in form.sections
        for group in section.groups
        if not is_left_out(group.unless, given)
        for screen in _of_group(section, group, given)
    ]


def asked(group: Group, given: Given) -> tuple[Question, ...]:
    return tuple(
        question
        for question in group.questions_for("client")
        if not is_left_out(question.unless, given)
    )


def is_left_out(unless: Mapping[str, Sequence[str]], given: Given) -> bool:
    return any(given.get(key) in answers for key, answers in unless.items())


def gate_of(group: Group) -> str:
    return f"gate.{group.id}"


def whole(form: Form, given: Given) -> Said:
    """The answers to single questions alone: one for a whole group stands for each of it."""
    said: Said = {}
    for screen in screens_of(form, given):
        if screen.gate:
            said |= _for_each(screen, given.get(screen.gate))
        else:
            said |= {key: given[key] for key in screen.keys if key in given}
    return said


def gates_of(form: Form, said: Said) -> Said:
    """The way back: what would have been answered for a whole group."""
    gates: Said = {}
    for section in form.sections:
        for group in section.groups:
            questions = asked(group, said)
            answers = {said.get(question.key) for question in questions}
            if group.gate and answers - {None}:
                gates[gate_of(group)] = _in_one(answers)
    return gates


def is_yes(question: Question, answer: object) -> bool:
    """Whether its details are asked."""
    if question.asks == "choice":
        return answer not in (None, *NOT_USED)
    return answer in AFFIRMS


def _of_group(section: Section, group: Group, given: Given) -> Iterator[Screen]:
    questions = asked(group, given)
    if group.gate and questions:
        gate = gate_of(group)
        yield Screen(group.id, section, group, questions, gate)
        if given.get(gate) != SOME:
            return
    for place in range(0, len(questions), A_SCREEN):
        key = f"{group.id}-{place // A_SCREEN + 1}"
        some = questions[place : place + A_SCREEN]
        yield Screen(key, section, group, some)
        details = tuple(_details(some, given))
        if details:
            yield Screen(f"{key}-more", section, group, details, is_more=True)


def _details(questions: Sequence[Question], given: Given) -> Iterator[Question]:
    for question in questions:
        if is_yes(question, given.get(question.key)):
            yield from (detail for detail in question.details if detail.is_for("client"))


def _for_each(screen: Screen, answer: object) -> Said:
    if answer in (UNKNOWN, DECLINED):
        return {question.key: answer for question in screen.questions}
    if answer != NONE:
        return {}
    return {
        question.key: "none" if question.asks == "choice" else "no" for question in screen.questions
    }


def _in_one(answers: set[object]) -> str:
    if answers <= {"no", "none"}:
        return NONE
    (only, *others) = answers
    return str(only) if only in (UNKNOWN, DECLINED) and not others else SOME
