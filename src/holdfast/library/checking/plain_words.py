"""Whether the client is asked in short sentences of short words, and in person what is hard."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec

from holdfast.library.convert import convert
from holdfast.library.forms import Question
from holdfast.library.forms.placed import placed_questions
from holdfast.library.refused import Refused
from holdfast.library.yaml_file import read_yaml

SENTENCES = re.compile(r"[.?!]")
WORDS = re.compile(r"[\w-]+")


class Plain(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``names`` are longer words that have no shorter one; ``in_person`` are asked by somebody."""

    longest_sentence_words: int
    longest_word_letters: int
    names: tuple[str, ...]
    in_person: tuple[str, ...]


def plain_word_problems(path: Path, form: Path) -> Iterator[str]:
    """One sentence a problem, with file and line; ``path`` says what is plain here."""
    file = read_yaml(path)
    try:
        plain = convert(file.value, Plain)
    except msgspec.ValidationError as error:
        raise Refused([file.refuse_shape(error)]) from error
    for asked, place, question in placed_questions(form):
        if question.is_for("client"):
            for sentence in dict.fromkeys(_of_question(question, plain)):
                yield asked.refuse(sentence, place)


def _of_question(question: Question, plain: Plain) -> Iterator[str]:
    if question.key in plain.in_person:
        yield f"nobody should answer “{question.key}” alone; write `part: therapist`."
    for words in (question.client, question.why):
        for sentence in SENTENCES.split(words):
            if len(sentence.split()) > plain.longest_sentence_words:
                most = plain.longest_sentence_words
                yield f"“{sentence.strip()}” is long; say it in {most} words at most."
        for word in WORDS.findall(words.lower()):
            if len(word) > plain.longest_word_letters and word not in plain.names:
                yield (
                    f"“{word}” is a long word; say it in shorter ones, or add it to `names` of "
                    "forms/plain-words.yaml where it has no shorter name."
                )
