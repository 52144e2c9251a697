"""Reads the words of product names that are not the ingredient."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from holdfast.library.convert import convert
from holdfast.library.once import once
from holdfast.library.yaml_file import read_yaml

FILE = Path(__file__).parent.parent / "content" / "vocabulary" / "product-words.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductWords:
    """``routes`` gives the chart's route for a word of a product's form."""

    units: tuple[str, ...]
    forms: tuple[str, ...]
    lead: tuple[str, ...]
    salts: tuple[str, ...]
    routes: Mapping[str, str]


@once
def load() -> ProductWords:
    return convert(read_yaml(FILE).value, ProductWords)
