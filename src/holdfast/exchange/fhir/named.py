"""By what a person is named: where the record lies, an identifier, or only a name.

Two ways of naming are one person only where something says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

from holdfast.exchange.fhir.references import Address, address_of

_WORD = re.compile(r"\w{2,}")
Identifier = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """``strong`` are identifiers, as (system, value); ``words`` those of a name."""

    addresses: frozenset[Address] = frozenset()
    strong: frozenset[Identifier] = frozenset()
    words: frozenset[str] = frozenset()

    def meets(self, other: Named) -> bool:
        if self.strong & other.strong:
            return True
        if any(mine.may_be(theirs) for mine in self.addresses for theirs in other.addresses):
            return True
        is_only_named = not (self.addresses or self.strong or other.addresses or other.strong)
        return is_only_named and self.words == other.words


def named_by(subject: Mapping[str, Any], holder: Mapping[str, Any], within: str) -> Named:
    """``holder`` is the resource that may contain the person, ``within`` its entry's address."""
    reference = subject.get("reference")
    said = reference if isinstance(reference, str) else ""
    if said.startswith("#"):
        inside = _contained(holder, said[1:])
        own = named_in(inside)
        return own if own.strong else Named(strong=frozenset({("", repr(inside))}))
    asked = frozenset(_searched(said))
    is_address = bool(said) and not asked
    return Named(
        addresses=frozenset({address_of(said, within)}) if is_address else frozenset(),
        strong=asked | frozenset(_identifiers(subject.get("identifier"))),
        words=_words(subject.get("display")),
    )


def named_in(person: Mapping[str, Any]) -> Named:
    """What a Patient resource says of itself."""
    names = person.get("name")
    parts = (
        [part for name in names if isinstance(name, dict) for part in _parts(name)]
        if (isinstance(names, list))
        else []
    )
    return Named(
        strong=frozenset(_identifiers(person.get("identifier"))),
        words=frozenset().union(*(_words(part) for part in parts)),
    )


def is_one_person(named: Sequence[Named]) -> bool:
    """Whether all of them are linked, each by something it shares with one of the others."""
    if not named:
        return True
    first, *left = dict.fromkeys(named)
    linked = [first]
    while near := [one for one in left if any(one.meets(other) for other in linked)]:
        linked += near
        left = [one for one in left if not any(one is each for each in near)]
    return not left and not _has_two_bases(linked)


def _has_two_bases(named: Sequence[Named]) -> bool:
    """Whether a bare id has been taken for the records of two servers."""
    known = {address for one in named for address in one.addresses if address.base}
    return len(known) > 1 and not _all_share_an_identifier(named)


def _all_share_an_identifier(named: Sequence[Named]) -> bool:
    return bool(frozenset.intersection(*(one.strong for one in named)))


def _contained(holder: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    inside = holder.get("contained")
    listed = inside if isinstance(inside, list) else []
    return next((one for one in listed if isinstance(one, dict) and one.get("id") == name), {})


def _identifiers(said: Any) -> Iterator[Identifier]:
    for one in said if isinstance(said, list) else [said]:
        if isinstance(one, dict) and isinstance(one.get("value"), str):
            yield (str(one.get("system", "")), one["value"])


def _searched(reference: str) -> Iterator[Identifier]:
    """A conditional reference names a person by a search (R4 http.html#trules)."""
    kind, mark, query = reference.partition("?")
    for name, value in parse_qsl(query) if mark and kind.endswith("Patient") else ():
        if name == "identifier":
            system, _bar, number = value.rpartition("|")
            yield (system, number)


def _parts(name: Mapping[str, Any]) -> Iterator[Any]:
    given = name.get("given")
    yield from (name.get("text"), name.get("family"), *(given if isinstance(given, list) else ()))


def _words(text: Any) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold())) if isinstance(text, str) else frozenset()
