"""How far back a form asks the client to look."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Recall:
    """``days`` is None where the form looks back over a whole life or over several windows."""

    days: int | None
    words: str

    def spans(self, answered_at: datetime, moment: datetime) -> bool | None:
        """Whether the days asked about mix what was before ``moment`` with what came after.

        None where the window has no length of its own.
        """
        if self.days is None:
            return None
        return answered_at - timedelta(days=self.days) < moment <= answered_at
