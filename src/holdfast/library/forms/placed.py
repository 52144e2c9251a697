"""Every question of a form with its file and the part of it that it is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from holdfast.library.forms.form import Question, Section
from holdfast.library.forms.read import read_sections
from holdfast.library.yaml_file import YamlFile

Placed = tuple[YamlFile, str, Question]


def placed_questions(folder: Path) -> Iterator[Placed]:
    """Raises Refused, with file and line, for a section that does not fit."""
    for file, section in read_sections(folder):
        yield from placed_in(file, section)


def placed_in(file: YamlFile, section: Section) -> Iterator[Placed]:
    """Each question, followed by its details."""
    for i, group in enumerate(section.groups):
        for j, question in enumerate(group.questions):
            place = f"$.groups[{i}].questions[{j}]"
            yield file, place, question
            for k, detail in enumerate(question.details):
                yield file, f"{place}.details[{k}]", detail
