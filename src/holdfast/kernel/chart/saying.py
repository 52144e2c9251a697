"""Puts content's phrases to facts and gaps: the sentences stand in content, not here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from functools import lru_cache
from string import Formatter
from typing import TYPE_CHECKING, Any
from uuid import UUID

from holdfast.kernel.chart.answer import Missing
from holdfast.kernel.chart.chart import SUBJECT_OF
from holdfast.kernel.entries import Entry
from holdfast.kernel.entries.when import When

if TYPE_CHECKING:
    from holdfast.kernel.chart.scene import Scene
    from holdfast.kernel.content.content import Content


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """How a day, a month and a moment are said; ``months`` from January on."""

    months: Sequence[str]
    day: str
    month: str
    moment: str

    def say_day(self, day: date) -> str:
        return self.day.format(day=day.day, month=self.months[day.month - 1], year=day.year)

    def say_moment(self, at: datetime) -> str:
        return self.moment.format(day=self.say_day(at.date()), time=f"{at:%H:%M}")

    def say(self, when: When, zone: tzinfo) -> str:
        """As precisely as it is known: a moment, a day, a month or a year."""
        if when.moment:
            return self.say_moment(when.moment.astimezone(zone))
        if when.first == when.last:
            return self.say_day(when.first)
        if when.first.month != when.last.month:
            return str(when.first.year)
        return self.month.format(month=self.months[when.first.month - 1], year=when.first.year)


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """``facts`` holds, by kind, phrases from the fullest to the barest; ``missing`` one by key.

    ``values`` says in words what a body says in codes. ``asks`` gives the sentence that asks for
    what is missing, by how its phrase begins: the longest beginning that fits. ``medical_called``
    is how lines speak of the medical partner, in lower case; ``medical_consider`` is what is said
    to them instead, where a card has no words of its own, and ``medical_missing`` in place of a
    phrase of ``missing``.
    """

    facts: Mapping[str, Sequence[str]]
    missing: Mapping[str, str]
    asks: Mapping[str, str]
    values: Mapping[str, str]
    forms: Mapping[str, str]
    calendar: Calendar
    folded: str
    folded_one: str
    lowered: str
    lowered_by_judgement: str
    medical_called: Sequence[str]
    medical_consider: str
    medical_missing: Mapping[str, str]


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
    return scene.content.titles.get(name) or _by_brand(name, scene.content) or name


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


def is_account(value: Any) -> bool:
    """Whether it is the id of an account, which no words may show."""
    try:
        return isinstance(value, str) and bool(UUID(value))
    except ValueError:
        return False
