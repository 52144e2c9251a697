"""A diagnosis or circumstance, present, past, absent or not known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from holdfast.kernel.entries.when import When, parse

TOLD_IN_PRIVATE = "unsafe_at_home"


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    code: str
    status: Literal["present", "past", "absent", "unknown"]
    since: When | None = None
    detail: Mapping[str, Any] | None = None
    note: str | None = None

    @property
    def event_on(self) -> When | None:
        """The day of the event by ``detail``; None where it names none that can be read."""
        written = (self.detail or {}).get("event_on")
        try:
            return None if written is None else parse(str(written))
        except ValueError:
            return None

    @property
    def is_told_in_private(self) -> bool:
        """Whoever shares the home may share the screen: it never shows on the client's own."""
        return self.code == TOLD_IN_PRIVATE
