"""The words of charts: what codes mean, and which names a medicine goes by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal

from holdfast.kernel.content.areas import Area, area_of

System = Literal["snomed", "icd10"]
KINDS_WITH_TITLES = ("condition", "reaction", "medication", "substance")


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a code of another system says in a chart: part of the body of one kind of entry."""

    kind: str
    body: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """``titles`` has (kind, code) for keys, ``meanings`` (system, code), ICD-10 without dots.

    ``members`` lists, for a class or an ingredient, every name a chart may hold it under:
    ingredients, the classes inside, other names and brands.
    """

    titles: Mapping[tuple[str, str], str]
    members: Mapping[str, frozenset[str]]
    meanings: Mapping[tuple[str, str], tuple[Meaning, ...]]
    medicines_by_name: Mapping[str, tuple[str, ...]]
    ingredients_by_rxcui: Mapping[str, str]
    ingredients_by_atc: Mapping[str, str]
    conditions_by_name: Mapping[str, str]
    dated_conditions: frozenset[str] = field(default_factory=frozenset)
    areas: tuple[Area, ...] = ()

    def ingredients_of(self, medicine: str) -> frozenset[str]:
        """The names under which a class or an ingredient may stand in a chart, itself included."""
        return self.members.get(medicine, frozenset()) | {medicine}

    def title_of(self, name: str) -> str | None:
        """The plain title of a code or ingredient of any kind; None where nobody knows it."""
        found = (self.titles.get((kind, name)) for kind in KINDS_WITH_TITLES)
        return next((title for title in found if title), None)

    def title_as(self, kind: str, code: str) -> str:
        """The plain title it has as one kind of entry, or the code as it was entered."""
        return self.titles.get((kind, code), code)

    def is_known(self, kind: str, code: str) -> bool:
        """A medicine is known under every name that cards look for."""
        is_listed = (kind, code) in self.titles
        return is_listed or (kind == "medication" and code.strip().casefold() in self.members)

    def meanings_of(self, system: System, code: str) -> tuple[Meaning, ...]:
        """What a code says; an ICD-10 code says what the nearest category above it says."""
        if system == "snomed":
            return self.meanings.get((system, code), ())
        exact = code.replace(".", "").upper()
        for length in range(len(exact), 2, -1):
            if found := self.meanings.get((system, exact[:length])):
                return found
        return ()

    def ingredients_named(self, name: str) -> tuple[str, ...]:
        """The ingredients of a generic name, brand or combination; empty where it is unknown."""
        return self.medicines_by_name.get(name.strip().casefold(), ())

    def area_of(self, condition: str, note: str | None) -> str | None:
        """Of which part of body or mind a condition is that is not known here."""
        return area_of(condition, note, self.areas)

    def condition_named(self, name: str) -> str | None:
        return self.conditions_by_name.get(name.strip().casefold())


def frozen(mapping: Mapping[Any, Any]) -> Mapping[Any, Any]:
    return MappingProxyType(dict(mapping))
