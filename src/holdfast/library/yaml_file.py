"""Reads a YAML file and knows on which line each part of it stands.

What reads YAML is imported only where a file is read for the first time or something is refused.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from holdfast.library.packed import pack, unpack

_SHIPPED = Path(__file__).parent.parent / "content"


@dataclass(frozen=True, slots=True)
class YamlFile:
    path: Path
    value: Any

    def line_of(self, place: str) -> int:
        """The line of a part named as msgspec names it, such as ``$.cases[0].chart``."""
        from holdfast.library.yaml_text import line_of

        return line_of(self.path.read_text("utf-8"), place)

    def refuse(self, sentence: str, place: str = "$") -> str:
        """A problem as people read it: file, line, sentence."""
        return f"{self.path.name}, line {self.line_of(place)}: {sentence}"

    def refuse_shape(self, error: Exception, below: str = "$") -> str:
        """The problem that msgspec names with its place, below the part that it was given."""
        what, _, place = str(error).partition(" - at `$")
        place = below + place.rstrip("`")
        return self.refuse(f"{place.removeprefix('$.')}: {what[:1].lower()}{what[1:]}.", place)


def read_yaml(path: Path) -> YamlFile:
    """Raises Refused, with the line, for a file that is not YAML."""
    text = path.read_bytes()
    if not (path.is_relative_to(_SHIPPED) or path.resolve().is_relative_to(_SHIPPED)):
        return YamlFile(path, _parsed(path, text))
    value = unpack(text)
    if value is None:
        value = _parsed(path, text)
        pack(text, value)
    return YamlFile(path, value)


def _parsed(path: Path, text: bytes) -> Any:
    from holdfast.library.yaml_text import value_of

    return value_of(text.decode("utf-8"), path.name)
