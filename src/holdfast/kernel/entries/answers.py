"""A form as it was answered: items in printed order, or by name; None is not answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    instrument: str
    items: tuple[Any, ...] | Mapping[str, Any]
    edition: str | None = None
    context: Mapping[str, Any] | None = None
