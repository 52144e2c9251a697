"""Puts content's phrases to facts and gaps: the sentences stand in content, not here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from string import Formatter
from typing import TYPE_CHECKING, Any

from holdfast.kernel.answer import Missing
from holdfast.kernel.chart import SUBJECT_OF
from holdfast.kernel.entries import Entry

if TYPE_CHECKING:
    from holdfast.kernel.scene import Scene


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """``facts`` holds, by kind, phrases from the fullest to the barest; ``missing`` one by key.

    ``values`` says in words what a body says in codes. ``asks`` gives the sentence that asks for
    what is missing, by how its phrase begins: the longest beginning that fits.
    """

    facts: Mapping[str, Sequence[str]]
    missing: Mapping[str, str]
    asks: Mapping[str, str]
    values: Mapping[str, str]
    folded: str
    lowered: str


def say_fact(entry: Entry, scene: Scene) -> str:
    """The fullest phrase of the entry's kind for which the entry says enough."""
    values = _values(entry, scene)
    phrases = scene.content.words.facts.get(entry.kind, ())
    for phrase in phrases:
        if _names(phrase) <= values.keys():
            return phrase.format(**values)
    return entry.kind


def say_missing(gap: Missing, scene: Scene) -> str:
    """The phrase of this very gap, or that of its kind with what it is about."""
    phrases = scene.content.words.missing
    phrase = phrases.get(f"{gap.key}.{gap.name}") or phrases.get(gap.key, "{name}")
    return phrase.format(name=inside_a_sentence(title_of(gap.name, scene)))


def ask_for(missing: str, words: Words) -> str:
    """The sentence that asks for what such a phrase names."""
    fits = max((opening for opening in words.asks if missing.startswith(opening)), key=len)
    return words.asks[fits].format(missing=missing)


def title_of(name: str, scene: Scene) -> str:
    """What people call a code, ingredient or form; the name itself where nobody knows it."""
    return scene.content.vocabulary.title_of(name) or scene.content.title_of_form(name) or name


def inside_a_sentence(title: str) -> str:
    """A title without its capital, unless it is an abbreviation or a name with more of them."""
    return title if title[1:] != title[1:].lower() else title[:1].lower() + title[1:]


def _names(phrase: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(phrase) if name}


def _values(entry: Entry, scene: Scene) -> dict[str, str]:
    values = {}
    for field in fields(entry.body):
        value = getattr(entry.body, field.name)
        if value is not None and not isinstance(value, (Mapping, tuple)):
            values[field.name] = _in_words(value, scene)
    subject = SUBJECT_OF.get(entry.kind)
    if subject:
        values["title"] = title_of(getattr(entry.body, subject), scene)
    values["on"] = scene.moment.local_date(entry.at).isoformat()
    return values


def _in_words(value: Any, scene: Scene) -> str:
    if isinstance(value, datetime):
        return value.astimezone(scene.moment.zone).isoformat(timespec="minutes")
    if isinstance(value, bool):
        return scene.content.words.values["yes" if value else "no"]
    if isinstance(value, float):
        return f"{value:g}"
    return scene.content.words.values.get(str(value), str(value))
