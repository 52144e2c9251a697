"""Puts content's phrases to facts and gaps: the sentences stand in content, not here."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from string import Formatter
from typing import Any

from holdfast.kernel.chart.answer import Missing
from holdfast.kernel.chart.chart import SUBJECT_OF
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.content.content import Content
from holdfast.kernel.content.titles import titles_of
from holdfast.kernel.content.words import Words
from holdfast.kernel.entries import Entry
from holdfast.kernel.entries.accounts import is_account
from holdfast.kernel.entries.when import When


def say_fact(entry: Entry, scene: Scene) -> str:
    """The fullest phrase of the entry's kind for which the entry says enough."""
    for phrase in scene.content.words.facts.get(entry.kind, ()):
        said = {name: _said(name, entry, scene) for name in _names(phrase)}
        if None not in said.values():
            return phrase.format(**said)
    return entry.kind


def say_missing(gap: Missing, scene: Scene) -> str:
    """The phrase of this very gap, or that of its kind with what it is about."""
    phrases = scene.content.words.missing
    phrase = phrases.get(f"{gap.key}.{gap.name}") or phrases.get(gap.key, "{name}")
    return phrase.format(name=inside_a_sentence(title_of(gap.name, scene)))


def ask_for(missing: str, words: Words) -> str:
    """The sentence that asks for what such a phrase names."""
    fits = max((opening for opening in words.asks if missing.startswith(opening)), key=len)
    return words.asks[fits].format(missing=missing, rest=missing.removeprefix(fits))


def title_of(name: str, scene: Scene) -> str:
    """What people call a code, ingredient, form or value; the name where nobody knows it."""
    return titles_of(scene.content).get(name) or _by_brand(name, scene.content) or name


def _by_brand(name: str, content: Content) -> str:
    """What is in a medicine that was entered under another name, and that name; or nothing."""
    held = content.vocabulary.ingredients_named(name)
    titles = (content.vocabulary.title_of(one) or one for one in held)
    return f"{', '.join(titles)} ({name[:1].upper()}{name[1:]})" if held else ""


def inside_a_sentence(title: str) -> str:
    """A title without its capital, unless its first word is an abbreviation or has more of them."""
    first = title.partition(" ")[0]
    return title if first[1:] != first[1:].lower() else title[:1].lower() + title[1:]


@lru_cache(maxsize=4096)
def _names(phrase: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in Formatter().parse(phrase) if name)


def _said(name: str, entry: Entry, scene: Scene) -> str | None:
    """What an entry says in one field, of its subject or of its day; None where it says nothing."""
    if name == "on":
        return say_day(entry.at, scene)
    if name == "title" and entry.kind in SUBJECT_OF:
        return title_of(getattr(entry.body, SUBJECT_OF[entry.kind]), scene)
    value = getattr(entry.body, name, None)
    if value is None or isinstance(value, (Mapping, tuple)):
        return None
    return _in_words(value, scene)


def _in_words(value: Any, scene: Scene) -> str:
    words = scene.content.words
    if isinstance(value, datetime):
        return words.calendar.say_moment(value.astimezone(scene.moment.zone))
    if isinstance(value, When):
        return words.calendar.say(value, scene.moment.zone)
    if is_account(value):
        return words.values["account"]
    if isinstance(value, bool):
        return words.values["yes" if value else "no"]
    if isinstance(value, float):
        return f"{value:g}"
    return words.values.get(str(value), str(value))


def say_day(at: datetime, scene: Scene) -> str:
    """The day of an instant where the client lives."""
    return scene.content.words.calendar.say_day(scene.moment.local_date(at))
