"""A diagnosis or circumstance, present, past, absent or not known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from holdfast.kernel.when import When

TOLD_IN_PRIVATE = "unsafe_at_home"


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    code: str
    status: Literal["present", "past", "absent", "unknown"]
    since: When | None = None
    detail: Mapping[str, Any] | None = None
    note: str | None = None

    @property
    def is_told_in_private(self) -> bool:
        """Whoever shares the home may share the screen: it never shows on the client's own."""
        return self.code == TOLD_IN_PRIVATE
