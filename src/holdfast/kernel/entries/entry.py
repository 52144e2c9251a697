"""One thing that became known of a client, at one moment, from one author."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

By = Literal["client", "therapist", "medical", "practice", "import"]
Label = Literal["ordinary", "psychotherapy_note", "part2", "client_private", "safety"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An entry is never changed, only replaced by a later one that names it.

    ``at`` is when it was so, ``recorded_at`` when it became known; both carry an offset.
    ``body`` is the struct that ``KINDS`` names for ``kind``; one that says so itself was told in
    private, whoever entered or imported it and whatever label it came with.
    """

    id: str
    kind: str
    at: datetime
    recorded_at: datetime
    by: By
    body: Any
    label: Label = "ordinary"
    replaces: str | None = None

    def __post_init__(self) -> None:
        if self.at.tzinfo is None or self.recorded_at.tzinfo is None:
            raise ValueError("An entry's times carry an offset from UTC.")
        if getattr(self.body, "is_told_in_private", False):
            object.__setattr__(self, "label", "safety")
