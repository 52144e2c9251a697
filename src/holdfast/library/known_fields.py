"""Finds what a file says that nothing reads: a slip of the pen would be silence otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any, get_args, get_type_hints


def unknown_fields(value: Any, kind: Any, place: str = "$") -> Iterator[tuple[str, str]]:
    """The place of each field that its dataclass does not have, and what it could say instead."""
    inner = [kind, *get_args(kind)]
    shape = next((one for one in inner if is_dataclass(one)), None)
    if isinstance(value, list):
        for index, part in enumerate(value):
            yield from unknown_fields(part, shape, f"{place}[{index}]")
    elif isinstance(value, Mapping) and shape is not None:
        known = {field.name for field in fields(shape)}
        hints = get_type_hints(shape)
        for name, part in value.items():
            if name not in known:
                yield f"{place}.{name}", f"“{name}” is nothing here; write {_list(known)}."
            else:
                yield from unknown_fields(part, hints[name], f"{place}.{name}")


def _list(known: set[str]) -> str:
    return "one of " + ", ".join(sorted(known))
