"""Reads what is said to the emergency service when somebody was not reached."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from holdfast.library.convert import convert
from holdfast.library.once import once
from holdfast.library.yaml_file import read_yaml

AT = Path(__file__).parent.parent / "content" / "settings" / "welfare-check.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class WelfareCheck:
    words: str
    source: str
    locator: str
    evidence: str
    status: str

    @property
    def is_draft(self) -> bool:
        return self.status == "draft"


@once
def welfare_check() -> WelfareCheck:
    """The words that ship with this version, read once a process."""
    return convert(read_yaml(AT).value, WelfareCheck)
