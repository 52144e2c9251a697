"""Reads the words of product names that are not the ingredient."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from holdfast.library.convert import convert
from holdfast.library.once import once
from holdfast.library.yaml_file import read_yaml

FILE = Path(__file__).parent.parent / "content" / "vocabulary" / "product-words.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductWords:
    """``routes`` gives the chart's route for a word of a product's form; the file says the rest.

    ``beside`` is every single word that may stand beside an ingredient without changing it.
    """

    units: tuple[str, ...]
    forms: tuple[str, ...]
    salts: tuple[str, ...]
    makers: frozenset[str]
    joins: frozenset[str]
    ends: frozenset[str]
    otherwise: frozenset[str]
    exact_only: frozenset[str]
    routes: Mapping[str, str]
    beside: frozenset[str] = field(default_factory=frozenset)

    def __post_init__(self) -> None:
        object.__setattr__(self, "beside", frozenset((*self.forms, *self.salts)) | self.makers)


@once
def load() -> ProductWords:
    return convert(read_yaml(FILE).value, ProductWords)
