"""What a form has to bring before it may be asked: words for each reader, codes that are known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path

from holdfast.kernel.content.content import Content
from holdfast.kernel.entries import KINDS
from holdfast.library.checking.card import ORDERS
from holdfast.library.checking.signed import half_signed
from holdfast.library.forms.form import Question, Section
from holdfast.library.forms.placed import Placed, placed_in
from holdfast.library.forms.read import read_sections
from holdfast.library.refused import Refused
from holdfast.library.yaml_file import YamlFile

NAMED = ("condition", "substance")
DETAIL = "detail."


@dataclass(frozen=True, slots=True)
class Against:
    """What the questions are held against."""

    sources: frozenset[str]
    content: Content


def form_problems(folder: Path, sources: frozenset[str], content: Content) -> list[str]:
    """One sentence a problem, with file and line."""
    try:
        sections = read_sections(folder)
    except Refused as refused:
        return list(refused.problems)
    placed = [one for file, section in sections for one in placed_in(file, section)]
    against = Against(sources, content)
    found = [sentence for file, section in sections for sentence in _of_section(file, section)]
    for file, place, question in placed:
        found += [file.refuse(what, place) for what in _of_question(question, against)]
    return found + list(_duplicates(placed))


def _of_section(file: YamlFile, section: Section) -> Iterator[str]:
    for sentence in half_signed(section.status, section.reviewer, section.reviewed_on):
        yield file.refuse(sentence, "$.status")
    for i, group in enumerate(section.groups):
        if group.questions_for("client") and not group.client.strip():
            sentence = f"the group “{group.id}” needs its heading for the client."
            yield file.refuse(sentence, f"$.groups[{i}]")


def _of_question(question: Question, against: Against) -> Iterator[str]:
    yield from _words(question)
    yield from _makes(question, against.content)
    source, _, locator = question.cites.partition(" ")
    if source not in against.sources:
        yield f"“{source}” is not in sources.yaml; add it there, with where it was read."
    if not locator.strip():
        yield "a source needs its locator: section, page or table."
    if question.asks == "choice" and not question.choices:
        yield f"“{question.key}” offers nothing to choose."


def _words(question: Question) -> Iterator[str]:
    if not question.key:
        yield "a question needs an id."
    if question.is_for("client") and not question.client.strip():
        yield f"“{question.key}” needs the words for the client; write them as `client`."
    if question.is_for("client") and not question.why.strip():
        yield f"“{question.key}” needs to tell the client why it is asked; write it as `why`."
    for words in (question.therapist, question.client, question.why):
        if order := ORDERS.search(words):
            yield f"“{order[0]}” decides for people; ask instead."


def _makes(question: Question, content: Content) -> Iterator[str]:
    makes = question.makes
    if makes.kind in NAMED and not content.vocabulary.is_known(makes.kind, makes.subject):
        yield f"“{makes.subject}” is no {makes.kind} of the vocabulary; add it there first."
    known = {field.name for field in fields(KINDS[makes.kind])}
    if makes.field and not makes.field.startswith(DETAIL) and makes.field not in known:
        yield f"“{makes.field}” is no field of a {makes.kind}."
    if not makes.field and makes.kind in ("person", "plan"):
        yield f"“{question.key}” does not say which field of the {makes.kind} it fills."


def _duplicates(placed: list[Placed]) -> Iterator[str]:
    keys: set[str] = set()
    made: set[tuple[str, str, str]] = set()
    for file, place, question in placed:
        makes = question.makes
        where = (makes.kind, makes.subject, makes.field)
        if question.key in keys:
            yield file.refuse(f"two questions are named “{question.key}”.", place)
        elif where in made:
            yield file.refuse(f"“{question.key}” asks what another question asks.", place)
        keys.add(question.key)
        made.add(where)
