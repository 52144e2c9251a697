"""Rows of the clinical tables that no card can carry: law, and what Holdfast itself does."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Literal, TypeVar

import msgspec

from holdfast.library.convert import convert
from holdfast.library.refused import Refused
from holdfast.library.yaml_file import YamlFile, read_yaml

T = TypeVar("T")
Evidence = Literal["F", "P", "R"]


class Kept(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``kept_by`` names tests (``tests/…::test_…``) and cards; ``not_yet`` what is missing.

    ``rows`` is empty of a law that no row names.
    ``jurisdiction`` is a country or region of ISO 3166, or EU; empty for what holds everywhere.
    """

    rows: tuple[str, ...]
    says: str
    source: str
    locator: str
    evidence: Evidence
    jurisdiction: str = ""
    valid_until: date | None = None
    verify_from: date | None = None
    kept_by: tuple[str, ...] = ()
    not_yet: str = ""


class NotEncoded(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is known and left out on purpose; ``rows`` may be empty."""

    rows: tuple[str, ...]
    what: str
    because: str
    source: str
    locator: str


def read_kept(folder: Path) -> tuple[Kept, ...]:
    """All of content/promises.yaml and content/law. Raises Refused with file and line."""
    return tuple(kept for _file, _place, kept in kept_in_place(folder))


def kept_in_place(folder: Path) -> Iterator[tuple[YamlFile, str, Kept]]:
    """Each of them with its file and the part of it that it is."""
    yield from _records(folder / "promises.yaml", "kept", Kept)
    for path in sorted((folder / "law").glob("*.yaml")):
        yield from _records(path, "facts", Kept)


def read_not_encoded(folder: Path) -> tuple[NotEncoded, ...]:
    """content/not-encoded.yaml. Raises Refused with file and line."""
    return tuple(one for _file, _place, one in not_encoded_in_place(folder))


def not_encoded_in_place(folder: Path) -> Iterator[tuple[YamlFile, str, NotEncoded]]:
    """Each of them with its file and the part of it that it is."""
    return _records(folder / "not-encoded.yaml", "not_encoded", NotEncoded)


def _records(path: Path, name: str, kind: type[T]) -> Iterator[tuple[YamlFile, str, T]]:
    file = read_yaml(path)
    for index, value in enumerate(file.value[name]):
        place = f"$.{name}[{index}]"
        try:
            yield file, place, convert(value, kind)
        except msgspec.ValidationError as error:
            raise Refused([file.refuse_shape(error, place)]) from error
