"""Whether each fact that a card looks for is asked about, or left out for a reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from holdfast.library.cards import ReadCard
from holdfast.library.checking.looked_at import looked_at
from holdfast.library.forms import Question, not_asked, read_form
from holdfast.library.forms.read import NOT_ASKED
from holdfast.library.yaml_file import read_yaml

BEFORE_TREATMENT = ("suitability.", "interaction.")
SUBJECT_OF = {"condition": "code", "substance": "substance", "reading": "name"}
ASKED_ABOUT = ("condition", "medication", "person", "plan", "reading", "substance")


def asked_problems(folder: Path, cards: Iterable[ReadCard]) -> Iterator[str]:
    """One sentence a problem, with file and line; ``folder`` holds the suitability form."""
    asked = {_place_of(question) for question in read_form(folder).questions()}
    left_out = not_asked(folder)
    yield from _left_out(folder, asked)
    for read in cards:
        if read.card.id.startswith(BEFORE_TREATMENT):
            yield from _of_card(read, asked | left_out.keys())


def _of_card(read: ReadCard, held: set[str]) -> Iterator[str]:
    needs = looked_at(read.card)
    if not needs:
        sentence = (
            f"nothing says what “{read.card.predicate}” looks at, so nobody can tell whether it is "
            "asked; add a line to BESIDES in library/checking/looked_at.py."
        )
        yield read.file.refuse(sentence, "$.predicate")
    for need in sorted(needs - held):
        yield read.file.refuse(_sentence(need), _where(read, need))


def _sentence(need: str) -> str:
    left_out = f"add {{what: {need}, because: …}} to forms/suitability/{NOT_ASKED}"
    if need.partition(" ")[0] not in ASKED_ABOUT:
        return f"nobody is asked about “{need}”; {left_out}."
    return (
        f"nobody is asked about “{need}”; add a question with `makes: {_makes(need)}` to a file in "
        f"forms/suitability, or {left_out}."
    )


def _makes(need: str) -> str:
    kind, *rest = need.split()
    names = [SUBJECT_OF[kind], "field"] if kind in SUBJECT_OF else ["field"]
    said = {"kind": kind, **dict(zip(names, rest, strict=False))}
    return "{" + ", ".join(f"{name}: {value}" for name, value in said.items()) + "}"


def _where(read: ReadCard, need: str) -> str:
    """The parameter that names what nobody is asked about."""
    words = set(need.split()[1:])
    for name, value in read.written.parameters.items():
        if any(f"'{word}'" in repr(value) for word in words):
            return f"$.parameters.{name}"
    return "$.predicate"


def _place_of(question: Question) -> str:
    makes = question.makes
    return " ".join(filter(None, (makes.kind, makes.subject, makes.field)))


def _left_out(folder: Path, asked: set[str]) -> Iterator[str]:
    file = read_yaml(folder / NOT_ASKED)
    for index, (what, because) in enumerate(not_asked(folder).items()):
        place = f"$.not_asked[{index}]"
        if what in asked:
            yield file.refuse(f"the form asks about “{what}”; take it out of one of them.", place)
        if not because.strip():
            yield file.refuse(f"say because of what “{what}” is not asked.", place)
