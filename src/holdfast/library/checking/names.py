"""Whether what a card's parameters name is there: a form, its questions, a step, a word."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, get_type_hints

from holdfast.kernel.content.content import Content
from holdfast.kernel.entries import KINDS
from holdfast.library.cards import ReadCard
from holdfast.library.entry_json import words_of
from holdfast.library.nearest import instead

A_STEP = "a step of the cadence"
FORM = "instrument"
QUESTIONS = (
    "item", "items", "questions", "highest", "ever_question", "recent_question",
    "always", "opens", "opened_by",
)  # fmt: skip
WORDS_OF = {
    "counts": ("condition", "status"),
    "severities": ("reaction", "severity"),
    "uses": ("substance", "use"),
    "asked_for": ("substance", "use"),
    "substance": ("substance", "substance"),
    "contexts": ("reading", "context"),
    "decisions": ("clearance", "decision"),
    "products": ("plan", "product"),
    "routes": ("plan", "route"),
    "settings": ("plan", "setting"),
}


@dataclass(frozen=True, slots=True)
class _Named:
    """A word of a card, where it stands, and what it should be one of."""

    place: str
    word: str
    what: str
    known: Collection[str]


def unknown_names(read: ReadCard, content: Content) -> Iterator[str]:
    """One sentence for each word that nothing is called."""
    for named in _named(read, content):
        if named.word not in named.known:
            sentence = f"“{named.word}” is not {named.what}; {instead(named.word, named.known)}."
            yield read.file.refuse(sentence, named.place)


def _named(read: ReadCard, content: Content) -> Iterator[_Named]:
    parameters = read.written.parameters
    for name, value in parameters.items():
        place = f"$.parameters.{name}"
        yield from _of_forms(place, name, value, parameters, content)
        if name in WORDS_OF:
            yield from _words_of(place, value, *WORDS_OF[name])
        if read.card.predicate == "overdue" and name == "item":
            yield _Named(place, value, A_STEP, _steps(content))
        if read.card.predicate == "missed_in_a_row" and name == "items":
            yield from (_Named(place, one, A_STEP, _steps(content)) for one in value)
    yield from _words_of("$.products", read.written.products, *WORDS_OF["products"])
    for index, grade in enumerate(read.written.grades):
        for name in ("products", "routes", "settings"):
            yield from _words_of(f"$.grades[{index}]", getattr(grade, name), *WORDS_OF[name])


def _steps(content: Content) -> list[str]:
    return [step.id for step in content.cadence.items]


def _of_forms(
    place: str, name: str, value: Any, parameters: Mapping[str, Any], content: Content
) -> Iterator[_Named]:
    form = parameters.get(FORM)
    if name == FORM:
        yield _Named(place, value, "an instrument", content.instruments)
    elif name in QUESTIONS and form is not None:
        yield from _questions(place, value, form, content)
    elif name == "risk_questions":
        for slug, questions in value.items():
            yield _Named(f"{place}.{slug}", slug, "an instrument", content.instruments)
            yield from _questions(f"{place}.{slug}", questions, slug, content)


def _questions(place: str, value: Any, form: str, content: Content) -> Iterator[_Named]:
    definition = content.instruments.get(form)
    if definition is None:
        return
    known = [name for item in definition.items for name in (item.key, str(item.number))]
    for word in _strings(value):
        yield _Named(place, word, f"a question of {form}", known)


def _words_of(place: str, value: Any, kind: str, field: str) -> Iterator[_Named]:
    known = words_of(get_type_hints(KINDS[kind])[field])
    for word in _strings(value):
        yield _Named(place, word, f"what a {kind} says as its {field}", known)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for name, part in value.items():
            yield from (name, *_strings(part))
    elif isinstance(value, list | tuple | frozenset):
        for part in value:
            yield from _strings(part)
