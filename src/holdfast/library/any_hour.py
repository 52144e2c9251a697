"""Reads the signs for which the emergency number is called at any hour, on any day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

import msgspec

from holdfast.library.convert import convert
from holdfast.library.once import once
from holdfast.library.refused import Refused
from holdfast.library.yaml_file import read_yaml

FILE = Path(__file__).parent.parent / "content" / "any-hour.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """``mark`` says how it was known."""

    says: str
    mark: Literal["read", "part", "rule", "recalled"]
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnyHour:
    source: str
    locator: str
    status: str
    reviewer: str | None
    reviewed_on: date | None
    review_due: date
    beside: tuple[str, ...]
    title: str
    lead: str
    call_now: tuple[Sign, ...]
    hospital_title: str
    hospital_today: tuple[Sign, ...]
    until_title: str
    until_help: tuple[Sign, ...]

    def stands_beside(self, name: str) -> bool:
        """Whether it is shown beside a card or a form of this id."""
        return name.startswith(self.beside)


@once
def any_hour() -> AnyHour:
    """The list that ships with this version, read once a process."""
    return read_any_hour(FILE)


def read_any_hour(path: Path) -> AnyHour:
    """Raises Refused, with file and line, for what cannot be read."""
    file = read_yaml(path)
    try:
        return convert(file.value, AnyHour)
    except msgspec.ValidationError as error:
        raise Refused([file.refuse(f"{error}.")]) from error
