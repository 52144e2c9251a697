"""Reads a YAML file and remembers on which line each part of it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from holdfast.library.refused import Refused

_STEP = re.compile(r"\.([^.\[\]]+)|\[(\d+|\.\.\.)\]")


class _Loader(yaml.CSafeLoader):
    """Dates stay words: the structs that take them say what they must be."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


@dataclass(frozen=True, slots=True)
class YamlFile:
    path: Path
    value: Any

    def line_of(self, place: str) -> int:
        """The line of a part named as msgspec names it, such as ``$.cases[0].chart``."""
        node = yaml.compose(self.path.read_text("utf-8"), Loader=_Loader)
        line: int = node.start_mark.line if node else 0
        for name, index in _STEP.findall(place):
            node = _child(node, name, index)
            if node is None:
                break
            line = node.start_mark.line
        return line + 1

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
    try:
        return YamlFile(path, yaml.load(path.read_text("utf-8"), Loader=_Loader))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f", line {mark.line + 1}" if mark else ""
        raise Refused([f"{path.name}{line}: this is not readable as YAML."]) from error


def _child(node: Any, name: str, index: str) -> Any:
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == name), None)
    if isinstance(node, yaml.SequenceNode) and index.isdigit() and int(index) < len(node.value):
        return node.value[int(index)]
    return None
