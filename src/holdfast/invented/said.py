"""One entry of an invented history, before it is anywhere."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from holdfast.kernel.entries import By, Entry, Label
from holdfast.library.entry_json import decode_body


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A release ``to`` "medical" is to the prescriber, whoever plays that part."""

    id: str
    kind: str
    at: datetime
    by: By
    body: dict[str, Any]
    label: Label = "ordinary"

    def as_entry(self) -> Entry:
        """For the kernel, without a record."""
        return Entry(
            id=self.id,
            kind=self.kind,
            at=self.at,
            recorded_at=self.at,
            by=self.by,
            label=self.label,
            body=decode_body(self.kind, self.body),
        )
