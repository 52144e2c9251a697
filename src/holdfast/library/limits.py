"""What numbers can be at all, by kind and field, as content says it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from holdfast.library.convert import convert
from holdfast.library.once import once
from holdfast.library.yaml_file import read_yaml

FILE = Path(__file__).parent.parent / "content" / "possible.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    least: float
    most: float
    unit: str = ""

    def says(self) -> str:
        return f"from {self.least:g} to {self.most:g} {self.unit}".strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    status: str
    fields: Mapping[str, Mapping[str, Limit]]
    subdivisions: Mapping[str, frozenset[str]]


@once
def load() -> Limits:
    return convert(read_yaml(FILE).value, Limits)


def limits_of(kind: str) -> Mapping[str, Limit]:
    return load().fields.get(kind, {})


def subdivisions() -> Mapping[str, frozenset[str]]:
    return load().subdivisions
