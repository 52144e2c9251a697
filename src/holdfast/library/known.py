"""What msgspec learns of a type when it first meets it, learned by one thread alone.

Two threads that showed msgspec 0.22 the same new type at the same moment crashed the interpreter.
"""

from __future__ import annotations

from typing import TypeVar

import msgspec

from holdfast.library.once import once

T = TypeVar("T")


def known(kind: type[T]) -> type[T]:
    """``kind``, once msgspec knows it; give this to whatever decodes or converts."""
    _learn(kind)
    return kind


@once
def _learn(kind: type[object]) -> None:
    msgspec.json.Decoder(kind)
