"""Rows of the clinical tables that no card can carry: law, and what Holdfast itself does."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Literal, TypeVar

import msgspec

from holdfast.library.convert import convert
from holdfast.library.refused import Refused
from holdfast.library.yaml_file import read_yaml

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
    law = sorted((folder / "law").glob("*.yaml"))
    read = [*_records(folder / "promises.yaml", "kept", Kept)]
    for path in law:
        read += _records(path, "facts", Kept)
    return tuple(read)


def read_not_encoded(folder: Path) -> tuple[NotEncoded, ...]:
    """content/not-encoded.yaml. Raises Refused with file and line."""
    return _records(folder / "not-encoded.yaml", "not_encoded", NotEncoded)


def _records(path: Path, name: str, kind: type[T]) -> tuple[T, ...]:
    file = read_yaml(path)
    found = []
    for index, value in enumerate(file.value[name]):
        try:
            found.append(convert(value, kind))
        except msgspec.ValidationError as error:
            raise Refused([file.refuse_shape(error, f"$.{name}[{index}]")]) from error
    return tuple(found)
