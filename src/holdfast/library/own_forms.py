"""Reads our own questions, and which forms a client may fill in alone, by which name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TypeVar

import msgspec

from holdfast.kernel.content.check_in_form import CheckInForm, CheckInQuestion
from holdfast.kernel.entries.check_in import CheckIn
from holdfast.library.convert import convert
from holdfast.library.once import once
from holdfast.library.read_each import read_each
from holdfast.library.refused import Refused
from holdfast.library.yaml_file import YamlFile, read_yaml

CONTENT = Path(__file__).parent.parent / "content"
STORY = ("experience", "insight", "intention", "goal", "practice")
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnForms:
    """``names`` by form; ``seconds_a_question`` is what a person needs, roughly.

    ``in_place_of`` says by form which other one is offered instead, where its words are in use.
    """

    seconds_a_question: float
    names: Mapping[str, str]
    in_place_of: Mapping[str, str]


@once
def own_forms() -> OwnForms:
    """The settings that ship with this version, read once a process."""
    return _read(read_yaml(CONTENT / "settings" / "own-forms.yaml"), OwnForms)


@once
def check_ins() -> Mapping[str, CheckInForm]:
    """The forms of our own that ship with this version, by id, read once a process."""
    return read_check_ins(CONTENT / "check-ins")


def check_in() -> CheckInForm:
    """The short check-in."""
    return check_ins()["check-in"]


def read_check_ins(folder: Path) -> Mapping[str, CheckInForm]:
    """Raises Refused, with file and line, for what cannot be read or asked."""
    forms = read_each(folder.glob("*.yaml"), read_check_in)
    return {form.id: form for form in forms}


def read_check_in(path: Path) -> CheckInForm:
    """Raises Refused, with file and line, for what cannot be read or asked."""
    file = read_yaml(path)
    form = _read(file, CheckInForm)
    known = reactions_and_conditions()
    problems = [
        file.refuse(sentence, f"$.questions[{place}]")
        for place, question in enumerate(form.questions)
        for sentence in _problems(question, form, known)
    ]
    if form.id != path.stem:
        problems.append(
            file.refuse(f"It holds the form {form.id}; name the file after it.", "$.id")
        )
    if problems:
        raise Refused(problems)
    return form


def _problems(
    question: CheckInQuestion, form: CheckInForm, known: Mapping[str, frozenset[str]]
) -> Iterator[str]:
    if form.kind == "check_in" and question.key not in _fields_of(CheckIn):
        yield f"“{question.key}” is no field of a check-in."
    if form.kind == "answers" and question.shape == "words" and question.keeps_as not in STORY:
        yield f"“{question.key}” has words; say with keeps_as where: {', '.join(STORY)}."
    if question.shape != "words" and not question.options:
        yield f"“{question.key}” needs a span or choices to answer with."
    if question.sign and question.sign.code not in known[question.sign.kind]:
        yield f"“{question.sign.code}” is no {question.sign.kind} of the vocabulary."


def _fields_of(body: type) -> set[str]:
    return {field.name for field in fields(body)}


@once
def reactions_and_conditions() -> Mapping[str, frozenset[str]]:
    """The codes that a sign may name, by kind of entry."""
    folder = CONTENT / "vocabulary"
    return {
        kind: frozenset(read_yaml(folder / f"{kind}s.yaml").value[f"{kind}s"])
        for kind in ("reaction", "condition")
    }


def _read(file: YamlFile, kind: type[T]) -> T:
    try:
        return convert(file.value, kind)
    except msgspec.ValidationError as error:
        raise Refused([file.refuse(f"{error}.")]) from error
