"""One fact on its way into a chart, and the line it becomes."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """``is_known`` says whether the vocabulary knows its code; what is not is kept as entered.

    ``is_part``: it becomes a fact together with others of its moment, such as one answer of a
    form. ``seed`` is what its id is made of, ``origin`` the type and place it was read from.
    """

    kind: str
    at: datetime
    body: Mapping[str, Any]
    is_known: bool = True
    label: str = "ordinary"
    is_part: bool = False
    seed: tuple[str, ...] = ()
    origin: tuple[str, str] = ("", "")


def line_of(fact: Fact, *seed: str) -> dict[str, Any]:
    """A line of a chart file; the same seed gives the same id."""
    return {
        "id": made_id(*(seed or fact.seed)),
        "kind": fact.kind,
        "at": fact.at.isoformat(),
        "by": "import",
        "label": fact.label,
        "body": {name: value for name, value in fact.body.items() if value is not None},
    }


def made_id(*seed: str) -> str:
    """A UUIDv8 of a seed."""
    digest = bytearray(hashlib.sha256("\n".join(seed).encode()).digest()[:16])
    digest[6] = digest[6] & 0x0F | 0x80
    digest[8] = digest[8] & 0x3F | 0x80
    return str(UUID(bytes=bytes(digest)))
