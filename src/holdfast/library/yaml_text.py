"""The text of a YAML file: what it says, and on which line each part of it stands."""

from __future__ import annotations

import re
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


def value_of(text: str, name: str) -> Any:
    """Raises Refused, with the name of the file and the line, for what is not YAML."""
    try:
        return yaml.load(text, Loader=_Loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f", line {mark.line + 1}" if mark else ""
        raise Refused([f"{name}{line}: this is not readable as YAML."]) from error


def line_of(text: str, place: str) -> int:
    """The line of a part named as msgspec names it, such as ``$.cases[0].chart``."""
    node = yaml.compose(text, Loader=_Loader)
    line: int = node.start_mark.line if node else 0
    for name, index in _STEP.findall(place):
        node = _child(node, name, index)
        if node is None:
            break
        line = node.start_mark.line
    return line + 1


def _child(node: Any, name: str, index: str) -> Any:
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == name), None)
    if isinstance(node, yaml.SequenceNode) and index.isdigit() and int(index) < len(node.value):
        return node.value[int(index)]
    return None
