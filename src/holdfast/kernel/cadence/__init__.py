"""What comes due, for whom and when, in the client's own time: ``content/cadences`` says it."""

from __future__ import annotations

from holdfast.kernel.cadence.condition import Condition
from holdfast.kernel.cadence.due import due
from holdfast.kernel.cadence.occasion import Occasion
from holdfast.kernel.cadence.overdue import overdue
from holdfast.kernel.cadence.quiet_hours import QuietHours
from holdfast.kernel.cadence.step import Anchor, Cadence, Denser, Sparser, Step

__all__ = [
    "Anchor",
    "Cadence",
    "Condition",
    "Denser",
    "Occasion",
    "QuietHours",
    "Sparser",
    "Step",
    "due",
    "overdue",
]
