"""What an import brought: the entries, and an account of all that came."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from holdfast.exchange.remark import Remark


@dataclass(slots=True)
class Imported:
    """Everything that came is in exactly one of the four lists.

    ``mapped`` counts by type what the vocabulary knows; ``kept`` names what stands in the chart
    as it was entered; ``left_out`` counts what is no fact of a chart, ``refused`` says what could
    not be used. ``entries`` are lines of a chart file.
    """

    entries: list[dict[str, Any]] = field(default_factory=list)
    mapped: Counter[str] = field(default_factory=Counter)
    kept: list[Remark] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)
    refused: list[Remark] = field(default_factory=list)

    @property
    def by_kind(self) -> Counter[str]:
        return Counter(entry["kind"] for entry in self.entries)
