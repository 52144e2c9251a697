"""Turns plain values into the kernel's frozen dataclasses, and back, by their types."""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec

from holdfast.kernel.entries.when import When, parse
from holdfast.library.known import known

T = TypeVar("T")


def convert(value: Any, kind: type[T]) -> T:
    """Raises msgspec.ValidationError, naming the place, where the value does not fit."""
    return msgspec.convert(value, known(kind), dec_hook=_read)


def to_plain(value: Any) -> Any:
    """Only what JSON has: objects, lists, strings, numbers, true, false, null."""
    return msgspec.to_builtins(value, enc_hook=_write)


def _read(kind: type[Any], value: Any) -> Any:
    if kind is When:
        return parse(value)
    raise NotImplementedError(f"Nothing here reads a {kind.__name__}.")


def _write(value: Any) -> Any:
    if isinstance(value, When):
        return str(value)
    raise NotImplementedError(f"Nothing here writes a {type(value).__name__}.")
