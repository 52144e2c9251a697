"""Reads a pack: a folder with the words of forms, one file a form, on terms of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec

from holdfast.kernel.instruments.definition import Definition
from holdfast.kernel.instruments.wording import Wording, gaps
from holdfast.library.instruments import load, slugs
from holdfast.library.known import known
from holdfast.library.once import once
from holdfast.library.read_each import read_each
from holdfast.library.refused import Refused
from holdfast.library.yaml_file import YamlFile, read_yaml


class QuestionShape(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    text: str
    answers: dict[int, str] = {}


class WordingShape(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """``answers`` are those of every question that has none of its own."""

    form: str
    edition: str
    language: str
    notice: str
    where_read: str
    instructions: str = ""
    answers: dict[int, str] = {}
    questions: dict[str, str | QuestionShape]


@once
def pack(folder: Path | None) -> Mapping[str, Wording]:
    """The words in a folder by form, read once a process. Raises Refused with file and line."""
    if folder is None:
        return {}
    if not folder.is_dir():
        raise Refused(
            [f"HOLDFAST_FORM_PACK names {folder.name}: there is no such folder of forms."]
        )
    return dict(read_each(folder.glob("*.yaml"), read_wording))


def read_wording(path: Path) -> tuple[str, Wording]:
    """The form and its words. Raises Refused with file and line, and what to write instead."""
    file = read_yaml(path)
    try:
        shape = msgspec.convert(file.value, known(WordingShape), strict=False)
    except msgspec.ValidationError as error:
        raise Refused([file.refuse_shape(error)]) from error
    if shape.form not in slugs():
        raise Refused([file.refuse(f"no form is called “{shape.form}”.", "$.form")])
    wording = _wording(shape)
    if problems := list(_problems(file, load(shape.form), wording)):
        raise Refused(problems)
    return shape.form, wording


def _wording(shape: WordingShape) -> Wording:
    asked = {
        key: QuestionShape(text=one) if isinstance(one, str) else one
        for key, one in shape.questions.items()
    }
    return Wording(
        edition=shape.edition,
        notice=shape.notice,
        instructions=shape.instructions,
        texts={key: one.text for key, one in asked.items()},
        labels={key: one.answers or shape.answers for key, one in asked.items()},
    )


def _problems(file: YamlFile, form: Definition, wording: Wording) -> Iterator[str]:
    for key, sentence in gaps(form, wording):
        place = f"$.questions.{key}" if key in wording.texts else "$.questions"
        yield file.refuse(sentence, place)
