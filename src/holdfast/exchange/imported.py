"""What an import brought: the entries, and an account of all that came."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from holdfast.exchange.marking import mark as _
from holdfast.exchange.remark import Remark


@dataclass(slots=True)
class Imported:
    """Everything that came is in one of the four lists ``mapped`` to ``refused``.

    ``mapped`` counts by type what the vocabulary knows; ``kept`` names what stands in the chart
    as it was entered; ``left_out`` counts what is no fact of a chart, ``refused`` says what could
    not be used. ``noted`` says of what was read what a person should know: a part that did not
    come, a date that lost its hour, two answers to one question. ``entries`` are lines of a chart
    file, and ``origins`` the type and place each came from, by its id.
    """

    entries: list[dict[str, Any]] = field(default_factory=list)
    mapped: Counter[str] = field(default_factory=Counter)
    kept: list[Remark] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)
    refused: list[Remark] = field(default_factory=list)
    noted: list[Remark] = field(default_factory=list)
    origins: dict[str, tuple[str, str]] = field(default_factory=dict)

    @property
    def by_kind(self) -> Counter[str]:
        return Counter(entry["kind"] for entry in self.entries)

    def refuse(self, kind: str, place: str, why: str) -> None:
        self.refused.append(placed(kind, place, why))

    def note(self, kind: str, place: str, why: str) -> None:
        self.noted.append(placed(kind, place, why))


def placed(kind: str, place: str, why: str) -> Remark:
    return Remark(_("{kind}, entry {place}: {why}"), {"kind": kind, "place": place, "why": why})
