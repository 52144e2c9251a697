"""What comes due, for whom and when, in the client's own time: ``content/cadences`` says it."""

from __future__ import annotations

from holdfast.kernel.cadence.condition import Condition
from holdfast.kernel.cadence.due import due, standing
from holdfast.kernel.cadence.step import Anchor, Cadence, Step

__all__ = ["Anchor", "Cadence", "Condition", "Step", "due", "standing"]
