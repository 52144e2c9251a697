"""What is handed to ``append``, before anything of it is believed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from holdfast.record.entry.author import Author


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEntry:
    """One entry as a form, a file or another program made it.

    ``id`` is made where the entry is made, so that sending twice stores once. ``at`` is left out
    by forms that mean "now": the same form sent again a minute later is then still the same.
    ``recorded_at`` and ``author`` are heeded for history only; otherwise an entry is recorded now,
    by who is here.
    """

    kind: str
    body: Mapping[str, Any]
    at: datetime | None = None
    id: UUID | str | None = None
    label: str = "ordinary"
    replaces: UUID | str | None = None
    recorded_at: datetime | None = None
    author: Author | None = None
