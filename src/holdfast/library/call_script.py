"""Reads what may be said in the first half minute of a call."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import msgspec

from holdfast.library.convert import convert
from holdfast.library.once import once
from holdfast.library.refused import Refused
from holdfast.library.yaml_file import read_yaml

FILE = Path(__file__).parent.parent / "content" / "call-script.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class CallScript:
    """``hello_cover`` is for who does not know the client, ``ask_risk`` where a risk rang."""

    source: str
    locator: str
    evidence: str
    status: str
    hello_own: str
    hello_cover: str
    not_alone: str
    ask_risk: str
    ask_other: str
    then_risk: str
    then_other: str
    voicemail: str


@once
def load() -> CallScript:
    """The script that ships with this version, read once a process."""
    return read_call_script(FILE)


def read_call_script(path: Path) -> CallScript:
    """Raises Refused, with file and line, for what cannot be read."""
    file = read_yaml(path)
    try:
        return convert(file.value, CallScript)
    except msgspec.ValidationError as error:
        raise Refused([file.refuse(f"{error}.")]) from error
