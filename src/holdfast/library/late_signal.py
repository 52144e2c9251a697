"""Reads after how long a call for support that waited on a phone is asked about."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from holdfast.library.convert import convert
from holdfast.library.once import once
from holdfast.library.yaml_file import read_yaml

FILE = Path(__file__).parent.parent / "content" / "late-signal.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class LateSignal:
    status: Literal["draft", "reviewed"]
    source: str
    asks_after_minutes: int
    goes_after_minutes: int


@once
def load() -> LateSignal:
    return convert(read_yaml(FILE).value, LateSignal)
