"""A sentence about what was imported, kept apart from what it speaks of so it can be translated."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Remark:
    """``sentence`` has the names of ``fields`` in braces; ``str()`` gives it in English."""

    sentence: str
    fields: Mapping[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.sentence.format(**self.fields)


class CannotUse(Exception):
    """One resource or line cannot be used; the rest is."""

    def __init__(self, sentence: str, **fields: Any) -> None:
        self.remark = Remark(sentence, fields)
        super().__init__(str(self.remark))


class NotForChart(CannotUse):
    """It says nothing that a chart holds."""
