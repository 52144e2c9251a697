"""The words of a form that this repository may not hold, put to its definition."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from holdfast.kernel.instruments.definition import Definition
from holdfast.kernel.instruments.item import Item, Option

MOST_ANSWERS = 11
"""The most answers that are still read out one below the other, as from 0 to 10."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """``texts`` by the key of a question, ``labels`` by that key and the code of an answer.

    ``notice`` is the holder's own line, shown wherever the form is.
    """

    edition: str
    notice: str
    instructions: str
    texts: Mapping[str, str]
    labels: Mapping[str, Mapping[int, str]]


def can_be_worded(form: Definition) -> bool:
    """Whether each of its questions is answered by choosing one of a few answers."""
    return all(item.kind == "choice" and len(item.codes) <= MOST_ANSWERS for item in form.items)


def is_worded(form: Definition) -> bool:
    """Whether its words are here, as they are where they may be shipped."""
    return all(item.text and item.options for item in form.items)


def gaps(form: Definition, wording: Wording) -> Iterator[tuple[str, str]]:
    """The key of each question that the words do not fit, and a sentence."""
    for item in form.items:
        if not wording.texts.get(item.key):
            yield item.key, f"Question {item.key} has no words."
        found = wording.labels.get(item.key, {})
        if sorted(found) != sorted(item.codes) or not all(found.values()):
            codes = ", ".join(str(code) for code in item.codes)
            yield item.key, f"Question {item.key} is answered with {codes}; give words for each."
    known = {item.key for item in form.items}
    for key in [*wording.texts, *wording.labels]:
        if key not in known:
            names = ", ".join(item.key for item in form.items)
            yield key, f"“{key}” is no question of {form.title}; it has {names}."


def worded(form: Definition, wording: Wording) -> Definition:
    """The form with these words, which have no ``gaps``."""
    return replace(
        form,
        edition=wording.edition,
        instructions=wording.instructions,
        licence=replace(form.licence, notice=wording.notice),
        items=tuple(_worded(item, wording) for item in form.items),
    )


def _worded(item: Item, wording: Wording) -> Item:
    labels = wording.labels[item.key]
    options = item.options or tuple(Option(code=code, label="") for code in item.codes)
    return replace(
        item,
        text=wording.texts[item.key],
        between=None,
        options=tuple(replace(option, label=labels[option.code]) for option in options),
    )
