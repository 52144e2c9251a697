"""What a line of the vocabulary may hold: a title that people read, other names, codes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import msgspec

from holdfast.library.convert import convert
from holdfast.library.yaml_file import YamlFile, read_yaml

Codes = tuple[str | dict[str, Any], ...]


class Listed(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A condition, a reaction or a substance."""

    title: str
    names: tuple[str, ...] = ()
    details: tuple[Literal["event_on"], ...] = ()
    snomed: Codes = ()
    icd10: Codes = ()


class MedicineClass(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    title: str
    members: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()


class Ingredient(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``rxcui_mark`` says how its number was checked."""

    title: str = ""
    names: tuple[str, ...] = ()
    rxcui: str = ""
    rxcui_mark: Literal["F", "P", "R", ""] = ""
    atc: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()


PARTS: tuple[tuple[str, str, type[msgspec.Struct]], ...] = (
    ("conditions.yaml", "conditions", Listed),
    ("reactions.yaml", "reactions", Listed),
    ("substances.yaml", "substances", Listed),
    ("medicines.yaml", "classes", MedicineClass),
    ("medicines.yaml", "ingredients", Ingredient),
)


def misshapen(folder: Path) -> list[str]:
    """One sentence for each line that does not fit, with file and line."""
    return [
        sentence
        for name, part, shape in PARTS
        for sentence in _of_part(read_yaml(folder / name), part, shape)
    ]


def _of_part(file: YamlFile, part: str, shape: type[msgspec.Struct]) -> Iterator[str]:
    for code, what in (file.value.get(part) or {}).items():
        place = f"$.{part}.{code}"
        try:
            convert(what, shape)
        except msgspec.ValidationError as error:
            yield file.refuse_shape(error, place)
            continue
        title = what.get("title", "")
        if "_" in title:
            yield file.refuse(f"“{title}” is no title; write it as people would read it.", place)
