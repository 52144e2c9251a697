"""Which question of which form is meant: by its LOINC code, its link id, or its words.

One question may belong to several forms; which form was answered is told by all of them together.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from holdfast.exchange.fhir.coding import codes_of
from holdfast.kernel.instruments.definition import Definition
from holdfast.kernel.instruments.item import Item
from holdfast.library import instruments, observation_codes
from holdfast.library.once import once

TELLING_WORDS = 4
"""A question of so many words is known by them wherever they stand."""
OWN_FORM = "urn:holdfast:instrument:"
_LETTERS = re.compile(r"\w+")
Question = tuple[tuple[str, str], ...]
"""The (form, key of the item) that it may be, sorted."""


def question_coded(concept: Any) -> Question | None:
    """By a LOINC code of a CodeableConcept."""
    known = _by_loinc()
    return next((known[code] for code in codes_of(concept, "loinc") if code in known), None)


def question_linked(link: str, form: str | None) -> Question | None:
    """By a link id: the LOINC code it ends in, or the key of one of our own forms."""
    own = instruments.load(form) if form in instruments.slugs() else None
    if own and any(item.key == link for item in own.items):
        return ((own.id, link),)
    code = link.rstrip("/").rpartition("/")[2]
    return _by_loinc().get(code) or _by_link().get(code)


def question_worded(words: Any) -> Question | None:
    """By the question itself, also with its number before it or a few words around it."""
    if not isinstance(words, str):
        return None
    said = plain(words)
    if said in _by_words():
        return _by_words()[said]
    inside = [known for known in _long_words() if f" {known} " in f" {said} "]
    return _by_words()[max(inside, key=len)] if inside else None


def named_form(titles: Iterable[str], codes: Iterable[str]) -> str | None:
    """The form that an address or a title ends in, or that a LOINC code of its panel names."""
    for one in titles:
        if one.startswith(OWN_FORM):
            return one.removeprefix(OWN_FORM).partition("|")[0]
        words = f" {plain(one.partition('|')[0])}"
        for title, form in _by_title().items():
            if words.endswith(f" {title}"):
                return form
    lasts = (code.rstrip("/").rpartition("/")[2] for code in codes)
    return next((_by_panel()[last] for last in lasts if last in _by_panel()), None)


def item_of(form: str, key: str) -> Item:
    return instruments.load(form).item(key)


def plain(words: str) -> str:
    """Letters and digits only: marks, breaks and capitals differ from print to print."""
    return " ".join(_LETTERS.findall(words.casefold()))


def _readable() -> Iterator[Definition]:
    """Forms whose answers stand in one list or under their names."""
    for form in instruments.load_all().values():
        if not any(item.part for item in form.items):
            yield form


@once
def _by_loinc() -> Mapping[str, Question]:
    return _grouped((item.loinc, form.id, item.key) for form in _readable() for item in form.items)


@once
def _by_words() -> Mapping[str, Question]:
    return _grouped(
        (plain(item.text), form.id, item.key) for form in _readable() for item in form.items
    )


@once
def _long_words() -> tuple[str, ...]:
    return tuple(known for known in _by_words() if len(known.split()) >= TELLING_WORDS)


@once
def _by_link() -> Mapping[str, Question]:
    """Link ids that other systems give, from the vocabulary; they stand for a place of a form."""
    forms = {form.id: form for form in _readable()}
    found: dict[str, Question] = {}
    for link, (form, place) in observation_codes.load().items.items():
        scored = [item for item in forms[form].items if item.is_scored]
        loinc = scored[place].loinc
        found[link] = _by_loinc().get(loinc or "", ((form, scored[place].key),))
    return found


@once
def _by_panel() -> Mapping[str, str]:
    return {form.loinc_panel: form.id for form in _readable() if form.loinc_panel}


@once
def _by_title() -> Mapping[str, str]:
    return {plain(name): form.id for form in _readable() for name in (form.id, form.title)}


def _grouped(listed: Iterable[tuple[str | None, str, str]]) -> dict[str, Question]:
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name, form, key in listed:
        if name:
            found[name].append((form, key))
    return {name: tuple(sorted(pairs)) for name, pairs in found.items()}
