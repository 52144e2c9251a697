"""A medicine by its RxNorm ingredient, or a class of the vocabulary."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from holdfast.kernel.entries.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Medication:
    ingredient: str
    status: Literal["taking", "stopped", "unknown"]
    since: When | None = None
    until: When | None = None
    route: str | None = None
    text: str | None = None
