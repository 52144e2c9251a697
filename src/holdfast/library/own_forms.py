"""Reads what a client fills in alone: the short check-in, and which forms carry which name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

import msgspec

from holdfast.kernel.check_in_form import CheckInForm, CheckInQuestion
from holdfast.kernel.entries.check_in import CheckIn
from holdfast.library.convert import convert
from holdfast.library.refused import Refused
from holdfast.library.yaml_file import YamlFile, read_yaml

CONTENT = Path(__file__).parent.parent / "content"
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnForms:
    """``names`` by form; ``seconds_a_question`` is what a person needs, roughly."""

    seconds_a_question: float
    names: Mapping[str, str]


@lru_cache(maxsize=1)
def own_forms() -> OwnForms:
    """The settings that ship with this version, read once a process."""
    return _read(read_yaml(CONTENT / "settings" / "own-forms.yaml"), OwnForms)


@lru_cache(maxsize=1)
def check_in() -> CheckInForm:
    """The check-in that ships with this version, read once a process."""
    return read_check_in(CONTENT / "check-in.yaml")


def read_check_in(path: Path) -> CheckInForm:
    """Raises Refused, with file and line, for what cannot be read or asked."""
    file = read_yaml(path)
    form = _read(file, CheckInForm)
    problems = [
        file.refuse(sentence, f"$.questions[{place}]")
        for place, question in enumerate(form.questions)
        for sentence in _problems(question)
    ]
    if problems:
        raise Refused(problems)
    return form


def _problems(question: CheckInQuestion) -> Iterator[str]:
    if question.key not in {field.name for field in fields(CheckIn)}:
        yield f"“{question.key}” is no field of a check-in."
    if question.shape != "words" and not question.options:
        yield f"“{question.key}” needs a span or choices to answer with."


def _read(file: YamlFile, kind: type[T]) -> T:
    try:
        return convert(file.value, kind)
    except msgspec.ValidationError as error:
        raise Refused([file.refuse(f"{error}.")]) from error
