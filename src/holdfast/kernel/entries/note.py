"""A note of the therapist; psychotherapy notes stand apart by their label."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    text: str | None = None
    form: Literal["progress", "psychotherapy", "contact"] | None = None
