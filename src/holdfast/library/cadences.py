"""Reads a cadence: a folder of files, each a part of it under the same kind of heading."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal

import msgspec

from holdfast.kernel.cadence import Cadence, Condition, Occasion, QuietHours, Step
from holdfast.kernel.predicates import PREDICATES
from holdfast.library.convert import convert
from holdfast.library.known import known
from holdfast.library.known_fields import unknown_fields
from holdfast.library.read_each import read_each
from holdfast.library.refused import Refused
from holdfast.library.yaml_file import YamlFile, read_yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One file of a cadence."""

    status: Literal["draft", "reviewed"]
    review_due: date
    reviewer: str | None = None
    reviewed_on: date | None = None
    items: tuple[Step, ...] = ()
    occasions: tuple[Occasion, ...] = ()
    quiet: QuietHours | None = None


def read_cadence(folder: Path) -> Cadence:
    """The cadence of a folder. Raises Refused with file and line for what does not fit."""
    parts = [part for _, part in read_parts(folder)]
    quiet = [part.quiet for part in parts if part.quiet]
    if len(quiet) != 1:
        raise Refused(
            [f"{folder.name}: one file of a cadence says its quiet hours; {len(quiet)} do."]
        )
    return Cadence(
        id=folder.name,
        items=tuple(step for part in parts for step in part.items),
        occasions={one.id: one for part in parts for one in part.occasions},
        quiet=quiet[0],
    )


def read_parts(folder: Path) -> list[tuple[YamlFile, Part]]:
    return read_each(folder.glob("*.yaml"), _read_part)


def _read_part(path: Path) -> tuple[YamlFile, Part]:
    file = read_yaml(path)
    unknown = [file.refuse(what, place) for place, what in unknown_fields(file.value, Part)]
    if unknown:
        raise Refused(unknown)
    try:
        return file, msgspec.convert(file.value, known(Part), dec_hook=_condition)
    except msgspec.ValidationError as error:
        raise Refused([file.refuse_shape(error)]) from error


def _condition(kind: type[Any], written: Any) -> Condition:
    """``{predicate: parameters}``, as in a card. Raises ValueError with a sentence."""
    if kind is not Condition:
        raise NotImplementedError(f"Nothing here reads a {kind.__name__}.")
    if not isinstance(written, dict) or len(written) != 1:
        raise ValueError("a condition is one predicate with its parameters")
    ((name, parameters),) = written.items()
    predicate = PREDICATES.get(name)
    if predicate is None:
        known = ", ".join(sorted(PREDICATES))
        raise ValueError(f"“{name}” is not a predicate; write one of {known}")
    for _, what in unknown_fields(parameters, predicate.parameters):
        raise ValueError(f"{name}: {what.rstrip('.')}")
    try:
        return Condition(name, convert(parameters, predicate.parameters), predicate.decide)
    except msgspec.ValidationError as error:
        raise ValueError(f"{name}: {str(error).partition(' - at')[0]}") from error
